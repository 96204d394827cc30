"""What LibreOffice saw in files it has converted to flat ODS, as JSON on the standard output: an entry for each file."""

import json
import sys
import xml.etree.ElementTree as tree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

# Long runs of empty cells at the end of a row or sheet are told by a count, too.
MOST_REPEATED = 4096


def text_of(node):
    """The text of a paragraph; blanks, tabs and line breaks are elements, notes and phonetics are no text of the cell."""
    parts = [node.text or ""]
    for child in node:
        if child.tag == TEXT + "s":
            parts.append(" " * int(child.get(TEXT + "c", "1")))
        elif child.tag == TEXT + "tab":
            parts.append("\t")
        elif child.tag == TEXT + "line-break":
            parts.append("\n")
        elif child.tag not in (OFFICE + "annotation", TEXT + "ruby-text"):
            parts.append(text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def value_of(cell):
    kind = cell.get(OFFICE + "value-type")
    if kind is None:
        return None
    shown = "\n".join(text_of(paragraph) for paragraph in cell.findall(TEXT + "p"))
    if cell.get(CALC + "value-type") == "error":
        return {"kind": "error", "value": shown, "shown": shown}
    if kind == "date":
        return {"kind": "date", "value": cell.get(OFFICE + "date-value"), "shown": shown}
    if kind == "boolean":
        return {"kind": "boolean", "value": cell.get(OFFICE + "boolean-value") == "true", "shown": shown}
    if kind == "string":
        text = cell.get(OFFICE + "string-value")
        return {"kind": "text", "value": shown if text is None else text, "shown": shown}
    return {"kind": "number", "value": float(cell.get(OFFICE + "value")), "shown": shown}


def letters(column):
    rest, last = divmod(column, 26)
    return (letters(rest - 1) if rest else "") + chr(65 + last)


GROUPS = tuple(TABLE + name for name in ("table-row-group", "table-header-rows", "table-rows"))


def rows_of(node):
    """The rows of a sheet, in groups or not; charts on the sheet bring tables of their own, which are left out."""
    for child in node:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag in GROUPS:
            yield from rows_of(child)


def cells_of(table):
    cells = {}
    row = 0
    for line in rows_of(table):
        repeated = int(line.get(TABLE + "number-rows-repeated", "1"))
        values = {}
        column = 0
        for cell in line:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            count = int(cell.get(TABLE + "number-columns-repeated", "1"))
            value = value_of(cell)
            if value is not None:
                values.update({column + offset: value for offset in range(min(count, MOST_REPEATED))})
            column += count
        if values:
            for offset in range(min(repeated, MOST_REPEATED)):
                cells.update({f"{letters(column)}{row + offset + 1}": value for column, value in values.items()})
        row += repeated
    return cells


def workbook_of(path):
    body = tree.parse(path).getroot().find(f"{OFFICE}body/{OFFICE}spreadsheet")
    tables = body.findall(TABLE + "table")
    return {"sheets": [{"name": table.get(TABLE + "name"), "cells": cells_of(table)} for table in tables]}


json.dump([workbook_of(path) for path in sys.argv[1:]], sys.stdout)
