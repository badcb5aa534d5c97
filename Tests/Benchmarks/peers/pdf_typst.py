"""pdf_typst.py FOLDER ROWS OUT.pdf: the roster as a list on A4 pages by Typst."""

import csv
import sys
from pathlib import Path

import typst

from roster import HEADERS, TITLE, load, printed

folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
here = Path(__file__).parent
data = Path(folder, f"rows-{count}.csv").resolve()
with data.open("w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows([HEADERS, *printed(load(folder), count)])
typst.compile(
    here / "list.typ", output=out, root="/", sys_inputs={"rows": str(data), "title": TITLE}
)
