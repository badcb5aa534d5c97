"""A workbook of 100 MB of sheet XML, the same each time, with 1,000 made-up resident's numbers.

make_scan.make(FILE.xlsx) gives back how many bytes of XML the sheet has.
"""

import random
import zipfile

LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
ROWS = 285_000
NUMBERS = 1_000


def resident_number(index):
    body = f"11010119900307{index:03}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def texts(chance):
    names = [f"云溪县第{chance.randrange(900)}小学{chance.randrange(10**6)}班" for _ in range(50_000)]
    return names + [resident_number(index) for index in range(NUMBERS)]


def sheet(chance, count):
    """Rows of four texts and four figures; each number stands in one cell."""
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'
    for row in range(1, ROWS + 1):
        cells = []
        for column in "ABCDEFGH":
            if column in "BDFH":
                value = chance.randrange(10**7) / 100
                cells.append(f'<c r="{column}{row}" s="1"><v>{value}</v></c>')
            else:
                private = column == "A" and row % 280 == 0 and row // 280 <= NUMBERS
                text = count - NUMBERS + row // 280 - 1 if private else chance.randrange(50_000)
                cells.append(f'<c r="{column}{row}" s="2" t="s"><v>{text}</v></c>')
        yield f'<row r="{row}" spans="1:8">{"".join(cells)}</row>'
    yield "</sheetData></worksheet>"


def links(kinds):
    items = "".join(
        f'<Relationship Id="r{index}" Type="{LINKS}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(kinds, 1)
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{items}</Relationships>"
    )


def make(path):
    chance = random.Random(8)
    shared = texts(chance)
    xml = "".join(sheet(chance, len(shared)))
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
            f'<Override PartName="/xl/sheet.xml" ContentType="{types}.worksheet+xml"/>'
            f'<Override PartName="/xl/strings.xml" ContentType="{types}.sharedStrings+xml"/>'
            "</Types>"
        ),
        "_rels/.rels": links([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
            '<sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": links(
            [("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml")]
        ),
        "xl/strings.xml": (
            f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in shared)
            + "</sst>"
        ),
        "xl/sheet.xml": xml,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content,
                             zipfile.ZIP_DEFLATED)
    return len(xml.encode())
