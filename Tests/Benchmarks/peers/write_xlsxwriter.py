"""write_xlsxwriter.py FOLDER ROWS OUT.xlsx: the roster by XlsxWriter in constant memory."""

import sys

import xlsxwriter

from roster import HEADERS, load, rows

folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
book = xlsxwriter.Workbook(out, {"constant_memory": True})
sheet = book.add_worksheet("名单")
look = {"font_name": "宋体", "font_size": 11, "border": 1, "align": "vcenter"}
header = book.add_format(look | {"bold": True})
text = book.add_format(look | {"num_format": "@"})
plain = book.add_format(look)
score = book.add_format(look | {"num_format": "0.00"})
for column, width in enumerate([10, 34, 12, 16, 8, 10]):
    sheet.set_column(column, column, width)
sheet.freeze_panes(1, 0)
for column, words in enumerate(HEADERS):
    sheet.write_string(0, column, words, header)
for i, row in enumerate(rows(load(folder), count), 1):
    sheet.write_string(i, 0, row[0], text)
    sheet.write_string(i, 1, row[1], text)
    sheet.write_string(i, 2, row[2], text)
    sheet.write_string(i, 3, row[3], text)
    sheet.write_number(i, 4, row[4], plain)
    sheet.write_number(i, 5, row[5], score)
book.close()
