"""What openpyxl sees in .xlsx files, as JSON on the standard output: a list with one entry for each file."""

import datetime
import json
import sys
import warnings

import openpyxl
from openpyxl.utils.datetime import to_excel


def value_of(cell):
    value = cell.value
    if isinstance(value, bool):
        return {"kind": "boolean", "value": value}
    if isinstance(value, (datetime.datetime, datetime.date)):
        day = value if isinstance(value, datetime.datetime) else datetime.datetime.combine(value, datetime.time())
        return {"kind": "date", "value": day.isoformat(), "format": cell.number_format}
    if isinstance(value, datetime.time):
        return {"kind": "number", "value": to_excel(value)}
    if isinstance(value, (int, float)):
        return {"kind": "number", "value": value}
    if cell.data_type == "e":
        return {"kind": "error", "value": value}
    return {"kind": "text", "value": str(value)}


def table_of(table):
    return {
        "name": table.displayName,
        "ref": table.ref,
        "filter": table.autoFilter.ref if table.autoFilter else None,
        "filtered": [column.colId for column in table.autoFilter.filterColumn] if table.autoFilter else [],
        "columns": [{"id": column.id, "name": column.name} for column in table.tableColumns],
        "totals": table.totalsRowCount or 0,
    }


def rules_of(sheet):
    return sorted(
        [str(area.sqref), rule.type, [str(formula) for formula in rule.formula]]
        for area in sheet.conditional_formatting
        for rule in area.rules
    )


def sheet_of(values, formulas):
    found = {"name": values.title, "state": values.sheet_state}
    if not hasattr(values, "iter_rows"):
        return {**found, "kind": "chart", "charts": len(values._charts)}
    cells = [cell for row in values.iter_rows() for cell in row if cell.value is not None]
    written = [cell for row in formulas.iter_rows() for cell in row if cell.value is not None]
    dimensions = formulas.row_dimensions
    return {
        **found,
        "kind": "cells",
        "dimension": values.dimensions,
        "cells": {cell.coordinate: value_of(cell) for cell in cells},
        "formulas": {cell.coordinate: str(cell.value) for cell in written if cell.data_type == "f"},
        "formats": {cell.coordinate: cell.number_format for cell in written if cell.number_format != "General"},
        "merges": sorted(str(area) for area in formulas.merged_cells.ranges),
        "tables": [table_of(table) for table in formulas.tables.values()],
        "filter": formulas.auto_filter.ref,
        "filtered": [column.colId for column in formulas.auto_filter.filterColumn],
        "validations": [
            {"type": rule.type, "areas": sorted(str(rule.sqref).split()), "first": rule.formula1}
            for rule in formulas.data_validations.dataValidation
        ],
        "conditional": rules_of(formulas),
        "hiddenRows": sorted(row for row, dimension in dimensions.items() if dimension.hidden),
        "outlinedRows": sorted(row for row, dimension in dimensions.items() if dimension.outlineLevel),
        "heights": {str(row): dimension.height for row, dimension in dimensions.items() if dimension.height},
        "notes": {cell.coordinate: cell.comment.text for cell in written if cell.comment},
        "links": {
            cell.coordinate: cell.hyperlink.target or cell.hyperlink.location for cell in written if cell.hyperlink
        },
        "freeze": formulas.freeze_panes,
        "charts": len(formulas._charts),
        "pivots": [pivot.name for pivot in formulas._pivots],
        "isProtected": formulas.protection.sheet,
        "printArea": formulas.print_area,
        "printTitles": [formulas.print_title_rows, formulas.print_title_cols],
        "header": formulas.oddHeader.left.text,
        "breaks": len(formulas.row_breaks.brk) + len(formulas.col_breaks.brk),
    }


def names_of(book):
    names = book.defined_names
    listed = names.definedName if hasattr(names, "definedName") else names.values()
    return {name.name: name.attr_text for name in listed if not name.localSheetId}


def workbook_of(path):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        values = openpyxl.load_workbook(path, data_only=True)
        formulas = openpyxl.load_workbook(path)
    return {
        "warnings": sorted({str(warning.message) for warning in caught}),
        "sheets": [sheet_of(values[name], formulas[name]) for name in formulas.sheetnames],
        "names": names_of(formulas),
        "links": len(formulas._external_links),
        "author": formulas.properties.creator,
    }


json.dump([workbook_of(path) for path in sys.argv[1:]], sys.stdout)
