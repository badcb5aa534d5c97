"""The registers that the bureau keeps by hand, and the figures of last year."""

from books import table
from county import COUNTY, Chance, pupils
from returns import WAYS

# Duty, the stages it is for (none: all), when it came about, when it must be public, how long at most
# after that day the late ones are, and of what period it is.
DUTIES = [
    ("school-profile", "学校介绍", None, "2026-07-01", "2026-07-29", None),
    ("fees-board", "收费公示栏", None, None, "2026-08-31", "2026年秋季学期"),
    ("enrollment-plan", "本校招生方案", ("小学", "初中"), "2026-07-06", "2026-08-03", None),
    ("enrollment-result", "招生结果", ("小学", "初中"), "2026-08-18", "2026-09-15", None),
    ("safety", "校园安全管理", None, "2026-08-26", "2026-09-23", None),
    ("teacher-conduct", "教师行为规范", None, "2026-07-08", "2026-08-05", None),
    ("meals", "膳食收支", ("幼儿园",), None, "2026-08-15", "2026年7月"),
    ("board-rotation", "校务公开栏定期更换", None, None, "2026-07-15", "2026年第二季度"),
]
CHANNELS = [("学校公示栏", "校门口东侧公示栏"), ("学校网站", "http://example.invalid/xxgk"), ("微信公众号", "公众号“信息公开”栏")]
REGISTER = ["学校", "事项", "标题", "形成或变更日期", "公开日期", "所属期", "渠道", "网址或位置", "不适用原因"]


def day(iso, offset):
    """A day so many days after another one of 2026."""
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    month, number = int(iso[5:7]), int(iso[8:]) + offset
    while number > lengths[month - 1]:
        number -= lengths[month - 1]
        month += 1
    while number < 1:
        month -= 1
        number += lengths[month - 1]
    return f"2026-{month:02d}-{number:02d}"


def disclosure_rows(all_schools):
    rows = []
    for school in all_schools:
        chance = Chance("公开" + school.code)
        # Schools differ: some do nearly everything in time, a few hardly anything.
        care = 3 + chance.below(18)
        for duty in DUTIES:
            row = disclosure(school, duty, chance, care)
            if row:
                rows.append(row)
    return rows


def disclosure(school, duty, chance, care):
    code, name, stages, formed, due, period = duty
    if stages and school.stage not in stages:
        return None
    called = chance.of([school.name, school.name, school.code])
    if code == "enrollment-plan" and school.name.endswith("教学点"):
        return [called, name, None, None, None, None, None, None, "教学点不单独招生"]
    kind = chance.below(care)
    if kind == 0:
        # Known to have come about, and not public; of the rest nothing is known.
        return [called, code, None, formed, None, period, None, None, None] if formed else None
    late = 1 + chance.below(12) if kind == 1 else -chance.below(5)
    channel, place = chance.of(CHANNELS)
    return [called, chance.of([code, name]), None, formed, day(due, late), period, channel, place, None]


DEDUCTIONS = [
    ("D-01", "第一小学", "2026-09-08", "1.2000", "收费公示只有总数，没有分项标准", "截图2026-09-08-01", "9月15日已补充"),
    ("D-02", "第二小学", "2026-09-08", "0.6000", "公示栏玻璃反光看不清，照片无法辨认", "照片2026-09-08-03", None),
    ("D-03", "新希望学校", "2026-09-10", "2.5000", "栏目只发布“情况说明”，没有内容", "截图2026-09-10-02", None),
    ("D-04", "育才学校", "2026-09-10", "2.5000", "咨询电话无人接听，三次", "电话记录2026-09-10", None),
    ("D-05", "柳河镇中心小学", "2026-09-16", "1.0000", "资助名单公示期满没有撤下", "照片2026-09-16-01", "9月17日已撤下"),
    ("D-06", "青山乡中心小学", "2026-09-16", "1.0000", "网页与公示栏的招生人数不一致", "截图2026-09-16-04", None),
    ("D-07", "石桥镇初级中学", "2026-09-21", "3.0000", "公示中露出学生身份证号", "截图2026-09-21-01", "当日已删除"),
    ("D-08", "职业技术学校", "2026-09-22", "0.8000", "网页附件打不开", "截图2026-09-22-02", "9月25日已修复"),
]
CONTESTS = [
    ("第二小学", "D-02", "2026-09-28", "附上近拍照片，字迹清楚", "撤销扣分", None, "新照片经核实", "政务公开办公室", "2026-10-09"),
    ("育才学校", "D-04", "2026-09-28", "其中一次在放学以后", "部分恢复", "1.0000", "两次在工作时间内", "政务公开办公室", "2026-10-09"),
    ("石桥镇初级中学", "D-07", "2026-09-29", "学生名单由外部平台生成", "维持", None, "发布前应当审查", "政务公开办公室", "2026-10-09"),
    ("青山乡中心小学", "D-06", "2026-10-08", "网页已于检查当天上午更正", None, None, None, None, None),
]


def deductions():
    return [
        [number, COUNTY + school, "公开质量", on, points, reason, evidence, remedied]
        for number, school, on, points, reason, evidence, remedied in DEDUCTIONS
    ]


def contests():
    return [[COUNTY + row[0], *row[1:]] for row in CONTESTS]


LEVELS = ["特别困难", "困难", "一般困难"]
# Schools whose figures changed much since last year: how many pupils there were then.
THEN = {"第三小学": 9, "柳河镇完全小学": 46, "少年宫附设学校": 12, "白石镇教学点": 0, "南湖学校": 11}
NEW = "石桥镇教学点"
GONE = ["3307992099", COUNTY + "东岭乡旧桥小学", 8, 8, 2, 3, 3]


def last_year(all_schools):
    rows = []
    for school in all_schools:
        short = school.name[len(COUNTY):]
        if short == NEW:
            continue
        now = pupils(school)
        levels = [sum(row["认定档次"] == level for row in now) for level in LEVELS]
        if short in THEN:
            levels = [THEN[short] // 4, THEN[short] // 3, THEN[short] - THEN[short] // 4 - THEN[short] // 3]
        else:
            chance = Chance("上年" + school.code)
            levels = [max(0, count + chance.below(3) - 1) for count in levels]
        rows.append([school.code, school.name, sum(levels), sum(levels), *levels])
    return rows + [GONE]


def reported(all_schools):
    """The totals that schools told by telephone; the first two are not what their lists add up to."""
    wrong = {"柳河中学": 1, "石桥镇完全小学": -2}
    # Whom another school has too.
    wrong |= {"实验小学": 1, "石桥镇第二小学": 1, "第二中学": 1}
    not_told = {name for name, _, _, state in WAYS if not state.startswith("已收")}
    return [
        [school.code, school.name, len(pupils(school)) + wrong.get(school.name[len(COUNTY):], 0)]
        for school in all_schools if school.name[len(COUNTY):] not in not_told
    ]


def registers(all_schools):
    figures = ["学校标识码", "学校名称", "人次", "人数", *LEVELS]
    return {
        "公开登记.xlsx": table(
            "公开登记", REGISTER, disclosure_rows(all_schools), [26, 22, 20, 16, 14, 18, 14, 32, 20]),
        "扣分登记.xlsx": table(
            "扣分登记", ["扣分编号", "学校", "测评指标", "检查日期", "扣分", "失分原因", "证据", "整改情况"],
            deductions(), [12, 26, 14, 14, 10, 40, 24, 20]),
        "申诉登记.xlsx": table(
            "申诉登记",
            ["学校", "扣分编号", "申诉日期", "申诉理由", "处理结果", "恢复分值", "处理理由", "决定人", "决定日期"],
            contests(), [26, 12, 14, 32, 12, 12, 24, 18, 14]),
        "上年汇总.xlsx": table(
            "2025年家庭经济困难学生认定汇总", figures, last_year(all_schools), [14, 30, 10, 10, 12, 10, 12]),
        "报送合计.xlsx": table(
            "2026年家庭经济困难学生认定电话报数", ["学校标识码", "学校名称", "人次"], reported(all_schools),
            [14, 30, 10]),
    }
