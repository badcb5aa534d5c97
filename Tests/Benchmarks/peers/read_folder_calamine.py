"""read_folder_calamine.py FOLDER: every row of the first sheet of every workbook in the folder by
python-calamine's to_python, in one process; prints the cells' count."""

import sys
from pathlib import Path

from python_calamine import CalamineWorkbook

count = 0
for path in sorted(Path(sys.argv[1]).rglob("*.xlsx")):
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    count += sum(len(row) for row in rows)
print(count)
