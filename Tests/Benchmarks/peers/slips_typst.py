"""slips_typst.py FOLDER COUNT A5|A4x4 OUT.pdf: the slips by Typst."""

import csv
import json
import sys
from pathlib import Path

import typst

import slips
from roster import load

folder, count, paper, out = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
here = Path(__file__).parent
data = Path(folder, f"slips-{count}.csv").resolve()
with data.open("w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(slips.printed(load(folder)[0], count))
words = Path(folder, "slips.json").resolve()
words.write_text(
    json.dumps({
        "title": slips.TITLE, "opening": slips.OPENING, "headers": slips.HEADERS,
        "shares": slips.SHARES, "notes": slips.NOTES, "issuer": slips.ISSUER, "date": slips.DATE,
    }),
    "utf-8",
)
inputs = {"slips": str(data), "words": str(words), "four": "yes" if paper == "A4x4" else "no"}
typst.compile(here / "slips.typ", output=out, root="/", sys_inputs=inputs)
