"""The made-up slips that every contestant prints.

Slip i is for pupil names[i mod 5000] of class (i div 45 mod 6 + 1) of grade (i div 270 mod 9), who
has eight items; the sums of an item differ by grade. Every 17th pupil pays half of the third item,
every 23rd nothing of the fifth.
"""

GRADES = "一二三四五六七八九"
ITEMS = ["课后服务费", "伙食费", "作业本费", "校服费", "教辅材料费", "社会实践活动费", "体检费", "学生意外伤害保险费"]
UNITS = ["元/学期", "元/学期", "元/学期", "元/套", "元/学期", "元/次", "元/次", "元/年"]
BASIS = [
    "云发改〔2024〕12号", "云教〔2023〕45号", "云发改〔2022〕8号", "自愿购买", "云教〔2025〕3号", "云教〔2023〕45号",
    "云卫〔2021〕6号", "自愿购买",
]
# In yuan, for the first grade.
PRICES = [540, 1250, 30, 240, 58, 70, 20, 100]
HEADERS = ["收费项目", "计费单位", "标准（元）", "减免（元）", "应缴（元）", "依据"]
SHARES = [18, 12, 11, 11, 11, 19]
TITLE = "云溪县第一学校2026年秋季学期收费通知单"
ISSUER = "云溪县第一学校"
DATE = "2026年8月25日"
OPENING = "您的孩子2026年秋季学期应缴费用如下，请于2026年9月5日前缴纳。"
NOTES = [
    "1.作业本费、校服费、社会实践活动费、意外伤害保险费由家长自愿选择，不选择的不收取，不影响学生在校学习。",
    "2.家庭经济困难学生按规定减免，可以向班主任或者县学生资助管理中心申请。",
    "3.缴费办法：请使用学校统一收费平台缴纳，平台开具电子票据；学校和教师不收取现金。",
    "4.代收费按学期结算，多退少不补，结算结果在校内公示。",
    "5.学校咨询电话：0579-00000021；价格举报电话：12315；教育局监督电话：0579-00000012。",
]


def amounts(i):
    """Standard and relief in fen of each item."""
    grade = i // 270 % 9
    for place, price in enumerate(PRICES):
        full = (price + 5 * grade * (place % 3)) * 100
        relief = 0
        if i % 17 == 0 and place == 2:
            relief = full // 2
        if i % 23 == 0 and place == 4:
            relief = full
        yield full, relief


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def capitals(fen):
    """Of sums below a hundred thousand, as 壹仟零伍拾元伍角整."""
    digits, units = "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟", "万"]
    whole, jiao, rest = fen // 100, fen // 10 % 10, fen % 10
    text, zero = "", False
    figures = str(whole)
    for place, figure in enumerate(figures):
        if figure == "0":
            zero = True
            continue
        text += ("零" if zero else "") + digits[int(figure)] + units[len(figures) - place - 1]
        zero = False
    text = "人民币" + text + "元"
    if jiao:
        text += digits[jiao] + "角"
    elif rest:
        text += "零"
    return text + (digits[rest] + "分" if rest else "整")


def printed(names, count):
    """Each slip as words: number, addressee, total, capitals, and six words for each item."""
    for i in range(count):
        grade, room = GRADES[i // 270 % 9], i // 45 % 6 + 1
        words, total = [], 0
        for item, unit, basis, (full, relief) in zip(ITEMS, UNITS, BASIS, amounts(i)):
            total += full - relief
            words += [item, unit, yuan(full), yuan(relief), yuan(full - relief), basis]
        addressee = f"致{grade}年级{room}班{names[i % 5000]}同学家长："
        yield [f"2026秋-{i + 1:05d}", addressee, yuan(total), capitals(total), *words]
