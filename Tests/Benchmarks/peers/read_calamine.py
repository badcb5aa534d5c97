"""read_calamine.py FILE.xlsx: every row by python-calamine's to_python; prints the cells' count."""

import sys

from python_calamine import CalamineWorkbook

rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(sum(len(row) for row in rows))
