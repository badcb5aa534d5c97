"""read_openpyxl.py FILE.xlsx: every row by openpyxl, read-only; prints the cells' count."""

import sys

from openpyxl import load_workbook

sheet = load_workbook(sys.argv[1], read_only=True).worksheets[0]
print(sum(len(row) for row in sheet.iter_rows(values_only=True)))
