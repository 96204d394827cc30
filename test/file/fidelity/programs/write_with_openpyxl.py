"""Writes a case workbook with openpyxl to the path given; the list comes as JSON, header row first, on standard input."""

import datetime
import json
import sys

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

EPOCH = datetime.datetime(1899, 12, 30)


def main(path):
    cases = json.load(sys.stdin)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Fälle"
    for row in cases:
        sheet.append(row)
    last = len(cases)
    for (cell,) in sheet.iter_rows(min_row=2, min_col=len(cases[0])):
        cell.value = EPOCH + datetime.timedelta(days=cell.value)
        cell.number_format = "dd.mm.yyyy"
    area = f"A1:{get_column_letter(len(cases[0]))}{last}"
    table = Table(displayName="Liste", ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
    sheet.add_table(table)
    sheet.freeze_panes = "B2"
    sheet["A2"].comment = Comment("geprüft", "ASD")
    rule = DataValidation(type="whole", operator="between", formula1=1, formula2=13)
    rule.add(f"D2:D{last}")
    sheet.add_data_validation(rule)
    red = PatternFill(start_color="FFFFC7CE", end_color="FFFFC7CE", fill_type="solid")
    sheet.conditional_formatting.add(f"D2:D{last}", CellIsRule(operator="equal", formula=["4"], fill=red))
    other = book.create_sheet("Summen")
    other["A1"], other["B1"] = "Fälle", f"=COUNTA(Fälle!A2:A{last})"
    chart = BarChart()
    chart.add_data(Reference(other, min_col=2, min_row=1))
    other.add_chart(chart, "D2")
    book.save(path)


main(sys.argv[1])
