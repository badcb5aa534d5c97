"""write_openpyxl.py FOLDER ROWS OUT.xlsx: the roster by openpyxl, write-only.

Without borders and formats: a styled cell is an object of its own there and far slower still.
"""

import sys

from openpyxl import Workbook

from roster import HEADERS, load, rows

folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
book = Workbook(write_only=True)
sheet = book.create_sheet("名单")
sheet.freeze_panes = "A2"
for letter, width in zip("ABCDEF", [10, 34, 12, 16, 8, 10]):
    sheet.column_dimensions[letter].width = width
sheet.append(HEADERS)
for row in rows(load(folder), count):
    sheet.append(row)
book.save(out)
