"""write_openpyxl.py FOLDER ROWS OUT.xlsx: the roster by openpyxl, write-only, with the same looks."""

import sys

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

from roster import HEADERS, load, rows

folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
book = Workbook(write_only=True)
sheet = book.create_sheet("名单")
sheet.freeze_panes = "A2"
for letter, width in zip("ABCDEF", [10, 34, 12, 16, 8, 10]):
    sheet.column_dimensions[letter].width = width


def look(name, number_format="General", bold=False):
    thin = Side(style="thin")
    style = NamedStyle(name, number_format=number_format)
    style.font = Font(name="宋体", size=11, bold=bold)
    style.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    style.alignment = Alignment(vertical="center")
    book.add_named_style(style)
    return name


header, text, plain, score = look("h", bold=True), look("t", "@"), look("p"), look("s", "0.00")


def cell(value, style):
    made = WriteOnlyCell(sheet, value)
    made.style = style
    return made


sheet.append([cell(words, header) for words in HEADERS])
looks = [text, text, text, text, plain, score]
for row in rows(load(folder), count):
    sheet.append([cell(value, style) for value, style in zip(row, looks)])
book.save(out)
