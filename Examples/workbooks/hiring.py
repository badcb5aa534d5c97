"""The proposed hires of the made-up county 云溪县. Nobody in it is real."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

from identity import resident_id
from sheet import Row

FIRST, SECOND = "云溪县第一小学", "云溪县实验中学"
THIRD, FOURTH = "云溪县青山乡中心小学", "云溪县机关幼儿园"


def total(written, interview):
    """Written and interview count half each, to two places (四舍五入)."""
    mean = (Decimal(written) + Decimal(interview)) / 2
    return float(mean.quantize(Decimal("0.01"), ROUND_HALF_UP))


def hire(number, unit, post, code, plan, name, sex, born, rank, written, interview, **more):
    serial = number * 2 + (1 if sex == "男" else 0)
    cells = {
        "招聘单位": unit, "招聘岗位": post, "岗位代码": code, "计划数": plan, "姓名": name, "性别": sex,
        "身份证号": resident_id(born, serial), "出生年月": f"{born[:4]}年{int(born[4:6])}月",
        "学历": "大学本科", "学位": "学士", "毕业院校": "东江师范学院", "所学专业": "汉语言文学",
        "准考证号": f"26{code}{number:04d}", "笔试成绩": float(written), "面试成绩": float(interview),
        "总成绩": total(written, interview), "名次": rank, "备注": None, "联系电话": f"138000000{number:02d}",
    }
    return Row({**cells, **more})


MATHS = {"所学专业": "数学与应用数学"}
ENGLISH = {"所学专业": "英语", "毕业院校": "南山外国语学院"}
MASTER = {"学历": "硕士研究生", "学位": "硕士", "毕业院校": "东江师范大学"}
COLLEGE = {"学历": "大学专科", "学位": None, "毕业院校": "云溪幼儿师范专科学校", "所学专业": "学前教育"}

_LIST = [
    hire(1, FIRST, "小学语文教师", "0101", 3, "陈思远", "男", "19990312", 1, "86.5", "88.2"),
    hire(2, FIRST, "小学语文教师", "0101", 3, "欧阳静", "女", "20010704", 2, "84", "87.35"),
    hire(3, FIRST, "小学语文教师", "0101", 3, "李䶮", "男", "20000918", 3, "85.25", "84.6"),
    hire(4, FIRST, "小学数学教师", "0102", 2, "王若溪", "女", "20020110", 1, "88", "86.47", **MATHS),
    hire(5, FIRST, "小学数学教师", "0102", 2, "赵一鸣", "男", "19981225", 2, "83.5", "85.9", **MATHS),
    hire(6, SECOND, "初中英语教师", "0201", 2, "古丽米热·艾合买提", "女", "20000506", 1, "87.25", "89.1", **ENGLISH),
    hire(7, SECOND, "初中英语教师", "0201", 2, "孙雨桐", "女", "20010829", 3, "82", "83.64", **ENGLISH, 备注="递补"),
    hire(8, SECOND, "初中物理教师", "0202", 1, "周子墨", "男", "19970417", 1, "90.5", "87.8", **MASTER, 所学专业="物理学"),
    hire(9, THIRD, "小学全科教师", "0301", 2, "吴晓燕", "女", "20020930", 1, "81.75", "86.2", 所学专业="小学教育"),
    hire(10, THIRD, "小学全科教师", "0301", 2, "郑浩然", "男", "20010214", 2, "80.5", "84.15", 所学专业="小学教育"),
    hire(11, FOURTH, "幼儿园教师", "0401", 2, "沈嘉怡", "女", "20030621", 1, "79", "90.36", **COLLEGE),
    hire(12, FOURTH, "幼儿园教师", "0401", 2, "林可欣", "女", "20031105", 2, "78.25", "88.9", **COLLEGE),
]
# The announcement had no post codes.
GOOD = [row.but({"岗位代码": None}) for row in _LIST]

_posts = iter(
    (school, f"{subject}教师", f"{s:02d}{p:02d}")
    for s, school in enumerate([FIRST, SECOND, THIRD, "云溪县第二小学", "云溪县第三小学", "云溪县职业高级中学"], 1)
    for p, subject in enumerate(["语文", "数学", "英语", "科学", "体育", "音乐", "美术", "信息科技"], 1))
_numbers = iter(range(21, 99))
NAMES = "张伟 王芳 李娜 刘洋 陈杰 杨帆 黄磊 周婷 吴刚 徐静 孙鹏 马丽 朱军 胡敏 郭涛 何雪 高峰 林燕 罗斌 梁爽".split()


def person(post, plan, rank, written="80", interview="84", **more):
    number = next(_numbers)
    name = NAMES[number % len(NAMES)]
    return hire(number, *post, plan, name, "男", "20000315", rank, written, interview, **more)


def alone(changes, *mistakes, **options):
    """The only person of a post of their own, so that one mistake brings one finding."""
    return person(next(_posts), 1, 1).but(changes, *mistakes, **options)


def bad_rows():
    right = resident_id("20000315", 901)
    wrong_check = right[:-1] + ("2" if right[-1] == "1" else "1")
    one, two = next(_posts), next(_posts)
    rows = [
        alone({"身份证号": (float(right[:-1] + "0"), "0")},
              ("身份证号", "R-NUM-02", "身份证号存成了数字,后几位已经变成 0")),
        alone({"身份证号": wrong_check}, ("身份证号", "R-ID-03", "最后一位抄错,校验位不对")),
        alone({"身份证号": resident_id("20000230", 903)},
              ("身份证号", "R-ID-02", "出生日期是 2 月 30 日")),
        alone({"身份证号": right[:-1]}, ("身份证号", "R-ID-01", "少了一位")),
        alone({"身份证号": "330100000315905"}, ("身份证号", "R-ID-05", "15 位的老号码")),
        alone({"身份证号": resident_id("20000315", 907, region=999999)},
              ("身份证号", "R-ID-04", "没有 999999 这个地区")),
        alone({"性别": "女"}, ("性别", "HIRE-009", "身份证号是男性的")),
        alone({"出生年月": "2000年5月"}, ("出生年月", "HIRE-010", "身份证号里是 3 月")),
        alone({"出生年月": (2000.1, "General")}, ("出生年月", "R-MONTH-02", "数字 2000.1,可能是 10 月")),
        alone({"出生年月": "00.3"}, ("出生年月", "R-DAY-03", "年份只有两位")),
        alone({"出生年月": "2000年13月"}, ("出生年月", "R-MONTH-03", "没有 13 月")),
        alone({"姓名": "张 伟"}, ("姓名", "R-NAME-01", "为了对齐,中间加了空格")),
        alone({"姓名": "王芳1"}, ("姓名", "R-NAME-01", "为了区分同名,后面加了数字")),
        alone({"姓名": "龙"}, ("姓名", "R-NAME-02", "只有一个字")),
        alone({"姓名": None}, ("姓名", "R-REQ-01", "没有填姓名")),
        alone({"毕业院校": "无"}, ("毕业院校", "R-REQ-01", "必填的写了“无”")),
        alone({"毕业院校": "东江师范学院13800000099"}, ("毕业院校", "R-PRIV-01", "公开的列里夹着手机号")),
        alone({"学历": "本科"}, ("学历", "R-LIST-01", "不是可选的说法")),
        alone({"备注": "李四放弃后递补"}, ("备注", "R-LIST-01", "备注只能选“递补”")),
        alone({"联系电话": "1380000009"}, ("联系电话", "R-TEL-01", "手机号只有 10 位")),
        alone({"笔试成绩": "8O.5"}, ("笔试成绩", "R-NUM-06", "字母 O 当成了 0")),
        alone({"面试成绩": 84.567}, ("面试成绩", "R-NUM-05", "三位小数")),
        alone({"总成绩": 820}, ("总成绩", "R-RANGE-02", "漏了小数点")),
        alone({"总成绩": ("=0/0", "0.00")}, ("总成绩", "R-TYPE-03", "公式出错")),
        alone({"名次": "第1名"}, ("名次", "R-NUM-06", "名次里写了字")),
        alone({"岗位代码": (datetime.date(2026, 1, 1), "m-d")},
              ("岗位代码", "R-TYPE-04", "1-1 被表格软件变成了 1 月 1 日")),
        alone({}, (None, "R-ROW-02", "这一行是隐藏的"), hidden=True),
        person(one, 2, 1), person(one, 2, 2, "79").but({"计划数": 3}, ("计划数", "HIRE-001", "上一行写 2 人")),
        person(two, 1, 1),
        person(two, 1, 1).but({}, ("计划数", "HIRE-002", "计划 1 人,列了 2 人")),
    ]
    rows += rank_rows()
    first = alone({})
    rows.append(first)
    rows.append(alone({"准考证号": first.cells["准考证号"]}, ("准考证号", "R-DUP-01", "与上一行准考证号相同")))
    rows.append(alone({"身份证号": first.cells["身份证号"]}, ("身份证号", "R-DUP-01", "同一个人报了两个岗位")))
    return rows


def rank_rows():
    def post(plan, *people):
        at = next(_posts)
        return [person(at, plan, rank, written).but(changes, *mistakes)
                for rank, written, changes, *mistakes in people]

    code = next(_posts)
    return [
        *post(2, (1, "85", {}), (3, "83", {}, ("名次", "HIRE-004", "第 3 名没有标明递补"))),
        *post(2, (1, "85", {}), (2, "84", {"备注": "递补"}, ("备注", "HIRE-005", "第 2 名不用递补"))),
        *post(3, (1, "85", {}, ("计划数", "HIRE-003", "计划 3 人,只有 2 人")),
              (3, "83", {}, ("名次", "HIRE-006", "缺第 2 名,也没有人递补"))),
        *post(4, (1, "85", {}), (2, "84", {}), (2, "84", {}),
              (3, "83", {}, ("名次", "HIRE-007", "并列第 2 之后应为第 4"))),
        *post(2, (1, "82", {}), (2, "86", {}, ("总成绩", "HIRE-008", "第 2 名的总成绩比第 1 名高"))),
        *post(2, (1, "85", {}), (2, "84", {"笔试成绩": None}, ("笔试成绩", "HIRE-012", "同岗位的人有笔试成绩"))),
        person(code, 1, 1),
        person((code[0], "心理健康教师", code[2]), 1, 1).but(
            {}, ("岗位代码", "HIRE-011", "同校另一个岗位的代码")),
    ]


def make_bad(form):
    rows = bad_rows()
    full_width = "".join(chr(ord(c) + 0xFEE0) for c in rows[6].cells["身份证号"])
    rows[6].cells["身份证号"] = full_width
    rows[7].cells["联系电话"] = "/"
    rows[8].cells["学位"] = "无"
    form.rename("名次", "排名*")
    form.rename("身份证号", "身份证号码*")
    end = form.fill(rows)
    form.add_column("政治面貌", ("R-HEAD-04", "表里没有这一列,不应收集"), ["群众", "中共党员"])
    form.add_column("姓 名", ("R-HEAD-03", "姓名列重复"))
    plan = form.columns["计划数"]
    form.sheet.cell(end, 1).value = "合计"
    form.sheet.cell(end, plan).value = f"=SUM(D5:D{end - 1})"
    return [
        f"第 11 行的身份证号是全角数字:自动改成半角。",
        f"第 12 行的联系电话写“/”、第 13 行的学位写“无”:按没有填处理。",
        "“身份证号码”“排名”是“身份证号”“名次”的别名。",
        f"第 {end} 行是合计行:跳过。",
    ]
