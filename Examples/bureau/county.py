"""The 60 schools of the made-up county 云溪县 and their pupils in need. Nobody in it is real."""

import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "workbooks"))

from identity import resident_id  # noqa: E402

COUNTY = "云溪县"
TOWNSHIPS = ["城关镇", "南湖街道", "青山乡", "柳河镇", "白石镇", "东岭乡", "西坪镇", "石桥镇"]

# (name after 云溪县, township, stage, private, other names)
TOWN_SCHOOLS = [
    ("实验幼儿园", "城关镇", "幼儿园", False, "县实幼"),
    ("金色童年幼儿园", "城关镇", "幼儿园", True, ""),
    ("小太阳幼儿园", "南湖街道", "幼儿园", True, ""),
    ("实验小学", "城关镇", "小学", False, "县实小"),
    ("实验小学（北校区）", "城关镇", "小学", False, "县实小北校区"),
    ("第一小学", "城关镇", "小学", False, "一小"),
    ("第二小学", "城关镇", "小学", False, "二小"),
    ("第三小学", "南湖街道", "小学", False, "三小"),
    ("南湖小学", "南湖街道", "小学", False, "附属小学"),
    ("新希望学校", "南湖街道", "小学", True, "新希望小学"),
    ("第一初级中学", "城关镇", "初中", False, "一初中"),
    ("第二初级中学", "南湖街道", "初中", False, "二初中"),
    ("育才学校", "城关镇", "九年一贯制", True, "育才中小学"),
    ("南湖学校", "南湖街道", "九年一贯制", False, ""),
    ("第一中学", "城关镇", "普通高中", False, "一中"),
    ("第二中学", "南湖街道", "普通高中", False, "二中"),
    ("第十八中学", "南湖街道", "完全中学", False, "第18中学、十八中"),
    ("外国语学校", "城关镇", "十二年一贯制", True, "云外"),
    ("职业技术学校", "南湖街道", "中等职业", False, "县职校、职教中心"),
    ("信息工程学校", "城关镇", "中等职业", True, ""),
    ("特殊教育学校", "城关镇", "特殊教育", False, "特教学校"),
    ("少年宫附设学校", "城关镇", "其他", False, ""),
]
# Schools of each township outside the town, in this order.
RURAL = [
    ("中心幼儿园", "幼儿园"), ("中心小学", "小学"), ("第二小学", "小学"), ("完全小学", "小学"),
    ("教学点", "小学"), ("初级中学", "初中"),
]
EXTRA = [
    ("柳河中学", "柳河镇", "完全中学", False, "柳中"), ("石桥学校", "石桥镇", "九年一贯制", False, ""),
]
STAGE_CODES = {
    "幼儿园": "1", "小学": "2", "初中": "3", "九年一贯制": "4", "普通高中": "5", "完全中学": "5",
    "十二年一贯制": "4", "中等职业": "6", "特殊教育": "7", "其他": "9",
}


class School:
    def __init__(self, code, name, township, stage, private, aliases):
        self.code, self.name, self.township = code, name, township
        self.stage, self.private, self.aliases = stage, private, aliases

    @property
    def row(self):
        phone = f"0579-0000{int(self.code[-3:]):04d}"
        return [
            self.code, self.name, self.aliases or None, self.stage, "民办" if self.private else "公办",
            self.township, phone,
        ]


def schools():
    """All 60, in the order of the bureau's list."""
    known = [(COUNTY + name, *rest) for name, *rest in TOWN_SCHOOLS]
    for township in TOWNSHIPS[2:]:
        for name, stage in RURAL:
            known.append((COUNTY + township + name, township, stage, False, ""))
    known += [(COUNTY + name, *rest) for name, *rest in EXTRA]
    return [
        School(f"330799{STAGE_CODES[stage]}{number:03d}", name, township, stage, private, aliases)
        for number, (name, township, stage, private, aliases) in enumerate(known, 1)
    ]


class Chance:
    """The same choices in every run and in every Python."""

    def __init__(self, seed):
        self.seed, self.count = seed, 0

    def below(self, limit):
        self.count += 1
        digest = hashlib.sha256(f"{self.seed}|{self.count}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % limit

    def of(self, items):
        return items[self.below(len(items))]


SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 邓 冯 韩 曹 曾 彭 欧阳 上官".split()
GIVEN = "子涵 雨桐 一诺 浩然 梓萱 宇轩 欣怡 嘉琪 俊熙 思远 若兰 文博 佳豪 晓彤 明轩 诗雨 逸飞 梦洁 可馨 墨轩 乐天 沐阳 雅婷 志远 心怡 天宇 晨曦 语嫣 子默 书瑶".split()
LEVELS = ["特别困难", "困难", "困难", "一般困难", "一般困难", "一般困难"]
CATEGORIES = ["脱贫家庭学生", "防止返贫监测对象", "最低生活保障家庭学生", "残疾学生", "其他困难", "其他困难", None]
# Grade and the year in which such pupils were born, for the autumn of 2026.
GRADES = {
    "幼儿园": [("小班", 2023), ("中班", 2022), ("大班", 2021)],
    "小学": [(f"{n}年级", 2019 - k) for k, n in enumerate("一二三四五六")],
    "初中": [(f"{n}年级", 2013 - k) for k, n in enumerate("七八九")],
    "普通高中": [(f"高{n}年级", 2010 - k) for k, n in enumerate("一二三")],
    "中等职业": [(f"{n}年级", 2010 - k) for k, n in enumerate("一二三")],
}
GRADES["九年一贯制"] = GRADES["小学"] + GRADES["初中"]
GRADES["完全中学"] = GRADES["初中"] + GRADES["普通高中"]
GRADES["十二年一贯制"] = GRADES["九年一贯制"] + GRADES["普通高中"]
GRADES["特殊教育"] = GRADES["九年一贯制"]
GRADES["其他"] = GRADES["小学"]
MAJORS = ["汽车运用与维修", "幼儿保育", "计算机应用", "现代农艺技术"]

_serials = {}


def number_of(school, born):
    """An ID number that no other pupil of the county has."""
    serial = _serials[born] = _serials.get(born, int(school.code[-3:]) % 7) + 1
    return resident_id(born, serial)


def pupils(school):
    """The school's recognised pupils by the headers of the form, in the order of its grades."""
    chance = Chance(school.code)
    count = {"幼儿园": 6, "特殊教育": 9, "其他": 5}.get(school.stage, 14) + chance.below(18)
    grades = sorted(chance.below(len(GRADES[school.stage])) for _ in range(count))
    return [pupil(school, *GRADES[school.stage][grade], chance) for grade in grades]


def pupil(school, grade, year, chance):
    born = f"{year}{chance.below(8) + 1:02d}{chance.below(28) + 1:02d}"
    identity = number_of(school, born)
    has_number = school.stage != "幼儿园"
    return {
        "姓名": chance.of(SURNAMES) + chance.of(GIVEN),
        "学籍号": "G" + identity if has_number else None, "身份证号": identity, "学校": school.name,
        "年级": grade, "专业": chance.of(MAJORS) if school.stage == "中等职业" else None,
        "班级": f"{chance.below(4) + 1}班", "认定档次": chance.of(LEVELS),
        "困难类型": chance.of(CATEGORIES),
        "家庭住址": f"{COUNTY}{school.township}{chance.of('东西南北')}溪村{chance.below(90) + 1}号",
        "监护人电话": f"1390000{chance.below(10000):04d}",
    }
