#!/usr/bin/env python3
"""Makes what the bureau of the made-up county 云溪县 works with. Python alone; the same in every run.

    make.py schools OUT          学校名录.xlsx
    make.py returns CALLED OUT   what comes back for the forms that `gongshi bureau call` wrote
    make.py states RESULT        holds 报送情况.json of the first collection to what mistakes.md says
    make.py mended CALLED OUT    what those schools send that had something to mend
    make.py registers OUT        公开登记, 扣分登记, 申诉登记, 上年汇总 and 报送合计
    make.py explain REGISTER     fills in what schools say to jumps since last year, and the bureau's word
    make.py mistakes             mistakes.md, on the screen
"""

import json
import sys
from pathlib import Path

from books import Form, explained, table
from county import schools
from registers import registers
from returns import mended_files, mistakes_page, returned_files, wrong_states


def write(folder, files):
    for name, content in sorted(files.items()):
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def school_list():
    header = ["学校标识码", "学校名称", "曾用名和简称", "学段", "办学性质", "乡镇(街道)", "办公电话"]
    rows = [school.row for school in schools()]
    return {"学校名录.xlsx": table("学校名录", header, rows, [14, 30, 24, 14, 10, 14, 16])}


def called_forms(folder):
    """The forms by the code of their school, wherever they lie in the folder."""
    forms = {}
    for path in sorted(Path(folder).rglob("*.xlsx")):
        content = path.read_bytes()
        if b"gongshi.school" in Form(content).parts.get("docProps/custom.xml", b""):
            forms[Form(content).school] = content
    return forms


def main(what, *folders):
    if what == "schools":
        write(folders[0], school_list())
    elif what in ("returns", "mended"):
        forms = called_forms(folders[0])
        missing = [school.name for school in schools() if school.code not in forms]
        if missing:
            sys.exit(f"{folders[0]} 里没有这些学校的表:{'、'.join(missing)}")
        made = returned_files if what == "returns" else mended_files
        write(folders[1], made(schools(), lambda code: Form(forms[code])))
    elif what == "states":
        wrong = wrong_states(json.loads(Path(folders[0]).read_text(encoding="utf-8")))
        if wrong:
            sys.exit("\n".join(wrong))
    elif what == "registers":
        write(folders[0], registers(schools()))
    elif what == "explain":
        path = Path(folders[0])
        path.write_bytes(explained(path.read_bytes(), "CROSS-021", "今年按新办法重新核对了建档名单", "采纳"))
    elif what == "mistakes":
        print(mistakes_page(), end="")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*(sys.argv[1:] or [""]))
