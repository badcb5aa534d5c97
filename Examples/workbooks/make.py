#!/usr/bin/env python3
"""Makes the example workbooks anew from the blank ones of `gongshi template`.

Needed after a column was added or renamed. Wants openpyxl and LibreOffice:

    python3 -m venv .build/venv && .build/venv/bin/pip install openpyxl
    .build/venv/bin/python Examples/workbooks/make.py .build/debug/gongshi
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import aid
import hiring
from sheet import Form, write_mistakes

EXAMPLES = Path(__file__).resolve().parent.parent


def main(gongshi):
    for kind, county in [("hiring.proposed", hiring), ("aid.recognition", aid)]:
        folder = EXAMPLES / kind
        with tempfile.TemporaryDirectory() as temporary:
            blank = Path(temporary, "空白表.xlsx")
            subprocess.run([gongshi, "template", kind, "-o", blank], check=True)
            good = Form(blank)
            good.fill(county.GOOD)
            good.save(folder / "名单.xlsx")
            bad = Form(blank)
            notes = county.make_bad(bad)
            bad.save(folder / "有错的名单.xlsx")
        write_mistakes(folder / "mistakes.md", "有错的名单.xlsx", bad.mistakes, notes)


if __name__ == "__main__":
    main(sys.argv[1])
