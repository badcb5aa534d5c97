#!/usr/bin/env python3
"""Fills in a year's report as the office of the made-up county 云溪县 would. Python alone.

    report.py FOLDER     after `gongshi bureau report start FOLDER …`

What nobody filled in yet gets a 0, or the number below; the texts go under their names.
"""

import re
import sys
from pathlib import Path

from books import pack, unpack

# Numbers of the workbook that are typed, by the part of their sheet.
ISSUED = {"B6": 0, "C6": 0, "D6": 0, "B7": 2, "C7": 1, "D7": 12, "B10": 8, "B13": 3, "B14": 0, "B17": 0}
REQUESTS = {f"{column}{row}": 0 for row in [*range(7, 30), 31] for column in "DEFGHI"}
REMEDIES = {f"{column}7": 0 for column in "ABCDFGHIKLMN"}
SHEETS = {"sheet1": ISSUED, "sheet2": REQUESTS, "sheet3": REMEDIES}

TEXTS = {
    "主动公开": "全年制发行政规范性文件2件，废止行政规范性文件1件，作出行政许可8件、行政处罚3件。"
    "通过门户网站公开信息165条，其中政策文件10条，工作动态155条。",
    "依申请公开": "申请的数量和办理结果见第三部分，都在法定期限内答复。",
    "政府信息管理": "修订了信息发布审核办法，经办、科室、分管领导三级审核。",
    "政府信息公开平台建设": "合并了重复的栏目，招生、资助、招聘各设专栏。",
    "监督保障": "对60所学校的公开情况作了检查，结果已经通报。",
    "存在的主要问题及改进情况": "一是部分学校公开不够及时，已逐校限期补齐。\n二是栏目之间有重复，已经合并。",
    "其他需要报告的事项": "没有其他需要报告的事项。",
}

# The year before says it in its own words.
EARLIER = {
    "主动公开": "印发行政规范性文件2件。门户网站公开信息140条，其中政策文件20条，工作动态120条。",
    "依申请公开": "没有收到政府信息公开申请。",
    "政府信息管理": "建立了公开台账，按月核对目录。",
    "政府信息公开平台建设": "改版了教育专栏，完成了旧栏目的迁移。",
    "监督保障": "组织了一次业务培训，各校信息员参加。",
    "存在的主要问题及改进情况": "少数栏目更新不够及时，已要求各科室按月自查。",
}


def fill_workbook(path, stock):
    parts = unpack(path.read_bytes())
    for sheet, numbers in SHEETS.items():
        name = f"xl/worksheets/{sheet}.xml"
        text = parts[name].decode()
        for place, number in numbers.items():
            number = stock if (sheet, place) == ("sheet1", "D7") else number
            text = re.sub(
                rf'<c r="{place}"( s="\d+")?/>', rf'<c r="{place}"\1><v>{number}</v></c>', text)
        parts[name] = text.encode()
    path.write_bytes(pack(parts))


def fill_texts(path, texts, year):
    text = path.read_text(encoding="utf-8")
    for name, words in texts.items():
        lines = "".join(f"\n  {line}" for line in words.split("\n"))
        text = re.sub(rf"^{name}:$", lambda _: f"{name}: |{lines}", text, flags=re.M)
    text = re.sub("^收取信息处理费:$", "收取信息处理费: 0", text, flags=re.M)
    text = re.sub("^落款日期:$", f"落款日期: {year + 1}-01-20", text, flags=re.M)
    path.write_text(text, encoding="utf-8")


def main():
    folder = Path(sys.argv[1])
    year = int(re.search(r"^年度: (\d+)$", (folder / "年报.yaml").read_text(), re.M).group(1))
    is_earlier = "\n上年:\n" in (folder / "年报.yaml").read_text()
    fill_workbook(folder / "年报.xlsx", stock=11 if is_earlier else 12)
    fill_texts(folder / "年报.yaml", {**TEXTS, **EARLIER} if is_earlier else TEXTS, year)


if __name__ == "__main__":
    main()
