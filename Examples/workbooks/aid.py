"""The recognised pupils of the made-up county 云溪县. Nobody in it is real."""

import datetime

from identity import resident_id
from sheet import Row

PRIMARY, JUNIOR = "云溪县青山乡中心小学", "云溪县青山乡初级中学"
LEVELS = ["特别困难", "困难", "一般困难"]
# (school, grade, class, born in, names); the year is the one in which such pupils were born.
CLASSES = [
    (PRIMARY, "一年级", "1班", 2019, "王梓萱 李浩宇 张雨桐"),
    (PRIMARY, "二年级", "1班", 2018, "刘子涵 陈宇轩 欧阳若兰"),
    (PRIMARY, "三年级", "1班", 2017, "杨思琪 赵䶮 黄诗涵 周俊杰"),
    (PRIMARY, "三年级", "2班", 2017, "刘子涵 吴欣怡 徐浩然"),
    (PRIMARY, "四年级", "1班", 2016, "孙㛃 马天宇 朱雅婷 胡文博"),
    (PRIMARY, "五年级", "1班", 2015, "郭心怡 何志远 高雨欣"),
    (PRIMARY, "六年级", "1班", 2014, "林佳琪 迪丽努尔·阿不都热合曼 罗子轩"),
    (JUNIOR, "七年级", "1班", 2013, "梁梦瑶 宋佳豪 郑雨晴 谢明轩"),
    (JUNIOR, "七年级", "2班", 2013, "韩雪儿 唐子墨 冯晓彤"),
    (JUNIOR, "八年级", "1班", 2012, "于思远 董若曦 萧逸飞 程诗雨"),
    (JUNIOR, "九年级", "1班", 2011, "曹俊熙 袁梦洁 邓子豪 许可馨"),
    (JUNIOR, "九年级", "2班", 2011, "傅晨曦 沈墨轩"),
]
CATEGORIES = ["脱贫家庭学生", "最低生活保障家庭学生", "其他困难", None]


def pupil(number, name, school, grade, room, year, month=10, day=8):
    born = f"{year}{month:02d}{day:02d}"
    number_of_child = resident_id(born, number)
    return Row({
        "姓名": name, "学籍号": "G" + number_of_child, "身份证号": number_of_child, "学校": school,
        "院系": None, "年级": grade, "专业": None, "班级": room, "认定档次": LEVELS[number * 7 % 3],
        "困难类型": CATEGORIES[number % 4], "家庭住址": f"云溪县青山乡{'东西南北'[number % 4]}溪村{number}号",
        "监护人电话": f"139000000{number:02d}",
    })


GOOD = []
for school, grade, room, year, names in CLASSES:
    for name in names.split():
        number = len(GOOD) + 1
        GOOD.append(pupil(number, name, school, grade, room, year, number % 3 + 10, number % 27 + 1))

_numbers = iter(range(41, 99))
NAMES = "张一凡 王若彤 李沐阳 刘诗琪 陈乐天 杨雨泽 黄梓晨 周佳宁 吴文昊 徐思颖 孙一诺 马晓宇".split()


def bad_rows():
    def child(changes, *mistakes, **options):
        number = next(_numbers)
        row = pupil(number, NAMES[number % 12], PRIMARY, "三年级", f"{number}班", 2017)
        return row.but(changes, *mistakes, **options)

    def with_id(number, *mistakes):
        """Without a student number, so that one wrong ID brings one finding."""
        return child({"身份证号": number, "学籍号": None}, *mistakes)

    def with_student_number(number, *mistakes):
        return child({"身份证号": None, "学籍号": number}, *mistakes)

    right = resident_id("20171008", 901)
    wrong_check = right[:-1] + ("2" if right[-1] == "1" else "1")
    first = child({})
    namesake = {"姓名": "王子涵", "班级": "8班"}
    return [
        child({"身份证号": (float(right[:-1] + "0"), "0")}, ("身份证号", "R-NUM-02", "身份证号存成了数字,后几位已经变成 0")),
        with_id(wrong_check, ("身份证号", "R-ID-03", "最后一位抄错,校验位不对")),
        with_id(resident_id("20171131", 903), ("身份证号", "R-ID-02", "出生日期是 11 月 31 日")),
        with_id(resident_id("20991008", 905), ("身份证号", "R-ID-02", "出生日期在今天以后")),
        with_id(right + "1", ("身份证号", "R-ID-01", "多了一位")),
        with_id("330100171008907", ("身份证号", "R-ID-05", "15 位的老号码")),
        with_id(resident_id("20171008", 909, region=999999), ("身份证号", "R-ID-04", "没有 999999 这个地区")),
        with_student_number("G" + right[:-1], ("学籍号", "R-LEN-01", "少了一位")),
        with_student_number("X" + right, ("学籍号", "AID-001", "开头的字母不对")),
        with_student_number("G" + wrong_check, ("学籍号", "AID-002", "G 后面的校验位不对")),
        with_student_number("L330100201702290001", ("学籍号", "AID-002", "2017 年没有 2 月 29 日")),
        child({"学籍号": "G" + resident_id("20171008", 911)}, ("学籍号", "AID-003", "填成了别人的学籍号")),
        child({"姓名": "李 明"}, ("姓名", "R-NAME-01", "为了对齐,中间加了空格")),
        child({"姓名": "李明(转学)"}, ("姓名", "R-NAME-01", "姓名后面写了说明")),
        child({"姓名": "龙"}, ("姓名", "R-NAME-02", "只有一个字")),
        child({"姓名": None}, ("姓名", "R-REQ-01", "没有填姓名")),
        child({"学校": ("=NA()", "General")}, ("学校", "R-TYPE-03", "VLOOKUP 没有查到")),
        child({"年级": "三"}, ("年级", "R-LEN-01", "应写“三年级”")),
        child({"班级": (datetime.date(2026, 3, 1), "m-d")}, ("班级", "R-TYPE-04", "3-1 被表格软件变成了 3 月 1 日")),
        child({"班级": "1班13900000099"}, ("班级", "R-PRIV-01", "公开的列里夹着手机号")),
        child({"认定档次": "特困"}, ("认定档次", "R-LIST-01", "不是三个档次的说法")),
        child({"认定档次": 2}, ("认定档次", "R-LIST-01", "用数字代替档次")),
        child({"认定档次": "—"}, ("认定档次", "R-REQ-01", "必填的画了横线")),
        child({"困难类型": "低保户"}, ("困难类型", "R-LIST-01", "不是可选的说法")),
        child({"家庭住址": True}, ("家庭住址", "R-TYPE-02", "逻辑值")),
        child({"监护人电话": "139000009"}, ("监护人电话", "R-TEL-01", "手机号只有 9 位")),
        child({"监护人电话": ("=13900000051/2", "0")}, ("监护人电话", "R-NUM-01", "算出了小数")),
        child({}, (None, "R-ROW-02", "这一行是筛选后隐藏的"), hidden=True),
        first,
        child({"身份证号": first.cells["身份证号"], "学籍号": None}, ("身份证号", "R-DUP-01", "同一个孩子报了两次")),
        child({"身份证号": None, "学籍号": first.cells["学籍号"]}, ("学籍号", "R-DUP-01", "学籍号与前面重复")),
        child(namesake),
        child({**namesake, "身份证号": None, "学籍号": None},
              ("姓名", "AID-004", "同班同名,没有号码区分"), ("学籍号", "AID-005", "两个号码都没有填")),
    ]


def make_bad(form):
    rows = bad_rows()
    rows[12].cells["监护人电话"] = "".join(chr(ord(c) + 0xFEE0) for c in "13900000012")
    rows[13].cells["家庭住址"] = "无"
    form.rename("认定档次", "困难等级*")
    form.rename("监护人电话", "家长电话")
    end = form.fill(rows)
    form.add_column("银行卡号", ("R-HEAD-04", "公示名单里不应有这一列"))
    form.add_column("学校名称", ("R-HEAD-03", "学校列重复"))
    form.sheet.cell(end, 1).value = f"合计{len(rows)}人"
    form.sheet.cell(end + 1, 1).value = "填表人:钱老师"
    return [
        "第 17 行的监护人电话是全角数字:自动改成半角。",
        "第 18 行的家庭住址写“无”:按没有填处理。",
        "“困难等级”“家长电话”是“认定档次”“监护人电话”的别名。",
        f"第 {end} 行是合计行,第 {end + 1} 行是填表人:跳过。",
    ]
