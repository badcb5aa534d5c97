"""The made-up roster that every contestant writes, reads or prints.

Row i follows from i and three tables, so that no contestant spends time reading its input:

  姓名      names[i mod 5000]                       text
  报考学校  schools[7 i mod 300]                    text
  岗位代码  posts[i div 20 mod 800]                 text
  准考证号  "2026" and 37 i mod 10^8, 8 digits      text
  名次      i mod 20 + 1                            integer
  总成绩    (5000 + 7919 i mod 5000) / 100          number, two places
"""

from pathlib import Path

HEADERS = ["姓名", "报考学校", "岗位代码", "准考证号", "名次", "总成绩"]
TITLE = "云溪县2026年公开招聘中小学教师拟聘用人员名单"

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国玉梅志文博雅婷浩宇欣怡子涵梓萱思远嘉懿"
PLACES = "城关东门西山南湖北岭临江清河白石青松红旗柳林龙泉凤凰金沙银杏望江新安永兴太平"
KINDS = ["中心小学", "实验小学", "初级中学", "第二中学", "九年一贯制学校", "特殊教育学校"]
SUBJECTS = "YSWLHSDZTM"


def names():
    found = []
    for first in range(len(GIVEN)):
        for second in range(len(GIVEN) + 1):
            surname = SURNAMES[(first * 11 + second * 5) % len(SURNAMES)]
            tail = GIVEN[second] if second < len(GIVEN) else ""
            found.append(surname + GIVEN[first] + tail)
    return [found[i % len(found)] for i in range(5000)]


def schools():
    places = [PLACES[i : i + 2] for i in range(0, len(PLACES), 2)]
    full = [f"云溪县{a}{b if a != b else ''}{kind}" for kind in KINDS for a in places for b in places]
    return full[::3][:300]


def posts():
    return [f"{SUBJECTS[i % len(SUBJECTS)]}{2026}{i + 1:04d}" for i in range(800)]


def load(folder):
    """The three tables, as the other contestants read them."""
    return [Path(folder, name).read_text("utf-8").splitlines() for name in TABLES]


TABLES = {"names.txt": names, "schools.txt": schools, "posts.txt": posts}


def rows(tables, count):
    names, schools, posts = tables
    for i in range(count):
        yield (
            names[i % 5000],
            schools[7 * i % 300],
            posts[i // 20 % 800],
            f"2026{37 * i % 100_000_000:08d}",
            i % 20 + 1,
            (5000 + 7919 * i % 5000) / 100,
        )


def printed(tables, count):
    """The rows as words, for a page."""
    for row in rows(tables, count):
        yield (*row[:4], str(row[4]), f"{row[5]:.2f}")


def write_tables(folder):
    for name, make in TABLES.items():
        table = make()
        assert len(table) in (5000, 300, 800), (name, len(table))
        Path(folder, name).write_text("\n".join(table) + "\n", "utf-8")
