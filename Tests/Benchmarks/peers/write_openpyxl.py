"""write_openpyxl.py FOLDER ROWS OUT.xlsx [bare]: the roster by openpyxl, write-only.

With `bare` as values only, which is what most scripts write; else with the look of the others, by
named styles, its quickest way to one.
"""

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
    side = Side(style="thin")
    style = NamedStyle(
        name,
        font=Font(name="宋体", size=11, bold=bold),
        border=Border(left=side, right=side, top=side, bottom=side),
        alignment=Alignment(vertical="center"),
        number_format=number_format,
    )
    book.add_named_style(style)
    return name


def styled(value, style):
    cell = WriteOnlyCell(sheet, value)
    cell.style = style
    return cell


if sys.argv[4:] == ["bare"]:
    sheet.append(HEADERS)
    for row in rows(load(folder), count):
        sheet.append(row)
else:
    header = look("header", bold=True)
    text, plain, score = look("text", "@"), look("plain"), look("score", "0.00")
    styles = [text, text, text, text, plain, score]
    sheet.append([styled(words, header) for words in HEADERS])
    for row in rows(load(folder), count):
        sheet.append(list(map(styled, row, styles)))
book.save(out)
