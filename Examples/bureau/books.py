"""Workbooks with Python alone: plain tables made, and blank forms filled in as a clerk would.

Everything has a fixed time and order, so that the same input gives the same bytes.
"""

import io
import re
import zipfile
from xml.sax.saxutils import escape, unescape

# Where a form has its header; the sample row stands below it, and the list begins in row 5.
FIRST_ROW = 5


def pack(parts, stamp=(2026, 10, 1, 8, 0, 0), method=zipfile.ZIP_DEFLATED):
    """A zip archive of names and bytes, in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = method
            entry.create_system = 3
            archive.writestr(entry, content)
    return made.getvalue()


def unpack(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def letters(column):
    """The name of a column, from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def cell(column, row, value, style=None):
    """A cell: texts, numbers, and ("=formula", cached value)."""
    place = f'r="{letters(column)}{row}"' + (f' s="{style}"' if style else "")
    if value is None:
        return f"<c {place}/>" if style else ""
    if isinstance(value, tuple):
        formula, cached = value
        return f'<c {place} t="str"><f>{escape(formula[1:])}</f><v>{escape(cached)}</v></c>'
    if isinstance(value, (int, float)):
        return f"<c {place}><v>{value!r}</v></c>"
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def line(number, values, style=None, attributes=""):
    cells = "".join(cell(index, number, value, style) for index, value in enumerate(values, 1))
    return f'<row r="{number}"{attributes}>{cells}</row>'


def table(title, header, rows, widths):
    """A workbook with one sheet: title, header and rows, as a clerk keeps a list."""
    last = letters(len(header))
    columns = "".join(
        f'<col min="{index}" max="{index}" width="{width}" customWidth="1"/>'
        for index, width in enumerate(widths, 1))
    lines = [line(1, [title], 1), line(2, header, 2)]
    lines += [line(number, row, 3) for number, row in enumerate(rows, 3)]
    sheet = (
        f'{XML}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3"'
        ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(lines)}</sheetData>"
        f'<mergeCells count="1"><mergeCell ref="A1:{last}1"/></mergeCells>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>')
    return pack({
        "[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": RELATIONS,
        "xl/workbook.xml": WORKBOOK.format(name=escape(title)),
        "xl/_rels/workbook.xml.rels": BOOK_RELATIONS, "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": STYLES,
    })


class Form:
    """A personal blank workbook about to be filled in."""

    def __init__(self, workbook):
        self.parts = unpack(workbook)
        sheet = self.parts[LIST].decode()
        header = re.search(r'<row r="3".*?</row>', sheet, re.S).group()
        self.columns = {}
        for place, text in re.findall(r'<c r="([A-Z]+)3"[^>]*>.*?<t[^>]*>(.*?)</t>', header):
            self.columns[unescape(text).strip("*")] = sum(
                (ord(letter) - 64) * 26 ** power for power, letter in enumerate(reversed(place)))
        self.rows = {}

    @property
    def school(self):
        """The code of the school it was made for."""
        found = re.search(r'name="gongshi.school"[^>]*><vt:lpwstr>(.*?)<', self.property_part)
        return found.group(1)

    @property
    def property_part(self):
        return self.parts["docProps/custom.xml"].decode()

    def fill(self, records, first=FIRST_ROW):
        """Rows by header; a header that the form does not have is a mistake of ours."""
        for number, record in enumerate(records, first):
            values = [None] * len(self.columns)
            for header, value in record.items():
                values[self.columns[header] - 1] = value
            self.rows[number] = values
        return self

    def write(self, number, column, value):
        self.rows.setdefault(number, [None] * len(self.columns))[column - 1] = value

    def edit(self, part, pattern, replacement, count=1):
        text, found = re.subn(
            pattern, replacement, self.parts[part].decode(), count=count, flags=re.S)
        if not found:
            raise SystemExit(f"{part}: {pattern} not found; the form has changed")
        self.parts[part] = text.encode()
        return self

    def mark(self, label, value):
        """Types over the cell beside a label on 填表说明; the cell is there, filled or empty."""
        guide = self.guide
        row = re.search(
            r'<row r="(\d+)"(?:(?!</row>).)*?<t[^>]*>' + re.escape(label) + "<", self.parts[guide].decode(), re.S
        ).group(1)
        return self.edit(
            guide, rf'(<c r="C{row}"(?: s="\d+")?)(?: t="\w+")?(?:/>|>.*?</c>)',
            rf'\1 t="inlineStr"><is><t>{value}</t></is></c>')

    @property
    def guide(self):
        return next(
            name for name, part in self.parts.items()
            if name.startswith("xl/worksheets/sheet") and "报送编号".encode() in part
            and name != LIST)

    def hide(self, number):
        self.hidden = number
        return self

    hidden = None

    def save(self, saved):
        """The workbook as it was saved at this time (UTC), as 2026-10-12T08:30:00Z."""
        sheet = self.parts[LIST].decode()
        head, rest = sheet.split("<sheetData>", 1)
        data, tail = rest.split("</sheetData>", 1)
        kept = re.findall(r'<row r="[1-4]".*?</row>', data, re.S)
        lines = [
            line(number, values, attributes=' hidden="1"' if number == self.hidden else "")
            for number, values in sorted(self.rows.items())
        ]
        parts = dict(self.parts)
        parts[LIST] = (head + "<sheetData>" + "".join(kept + lines) + "</sheetData>" + tail).encode()
        core = re.sub(
            rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + saved.encode(),
            parts["docProps/core.xml"])
        parts["docProps/core.xml"] = core
        return pack(parts)


def as_wps(workbook):
    """What another office program makes of it: shared texts, and no properties of ours."""
    parts = unpack(workbook)
    texts = {}

    def shared(match):
        text = match.group(2)
        return f'{match.group(1)} t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'

    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            sheet = re.sub(
                r'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>',
                shared, part.decode(), flags=re.S)
            parts[name] = sheet.encode()
    del parts["docProps/custom.xml"]
    strings = "".join(f'<si><t xml:space="preserve">{text}</t></si>' for text in texts)
    parts["xl/sharedStrings.xml"] = f'{XML}<sst xmlns="{MAIN}" uniqueCount="{len(texts)}">{strings}</sst>'
    drop(parts, "[Content_Types].xml", r'<Override PartName="/docProps/custom.xml"[^>]*/>')
    drop(parts, "_rels/.rels", r'<Relationship [^>]*custom-properties"[^>]*/>')
    insert(
        parts, "[Content_Types].xml", "</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHEETML}.sharedStrings+xml"/>')
    insert(
        parts, "xl/_rels/workbook.xml.rels", "</Relationships>",
        f'<Relationship Id="rIdTexts" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>')
    app = parts["docProps/app.xml"].decode()
    parts["docProps/app.xml"] = re.sub(
        "<Application>.*?</Application>", "<Application>WPS 表格</Application>", app)
    return pack(parts)


def drop(parts, name, pattern):
    parts[name] = re.sub(pattern, "", parts[name].decode()).encode()


def insert(parts, name, before, text):
    parts[name] = parts[name].decode().replace(before, text + before).encode()


def explained(workbook, rule, words, verdict):
    """The register 说明登记 with an explanation and the bureau's verdict in each row of one rule."""
    parts = unpack(workbook)
    sheet = parts[LIST].decode()
    header = re.search(r'<row r="3".*?</row>', sheet, re.S).group()
    places = {
        unescape(text).strip("*"): place
        for place, text in re.findall(r'<c r="([A-Z]+)3"[^>]*>.*?<t[^>]*>(.*?)</t>', header)
    }

    def fill(match):
        row, number = match.group(), match.group(1)
        if f">{rule}<" not in row:
            return row
        for name, text in [("学校说明", words), ("教育局意见", verdict)]:
            row = with_text(row, places[name], number, text)
        return row

    parts[LIST] = re.sub(r'<row r="(\d+)".*?</row>', fill, sheet, flags=re.S).encode()
    return pack(parts)


def with_text(row, column, number, text):
    """A row with this text in a cell that is empty there or not there at all."""
    cells = re.findall(r"<c [^>]*/>|<c .*?</c>", row, re.S)
    by_column = {re.search(r'r="([A-Z]+)', cell).group(1): cell for cell in cells}
    style = re.search(r' s="\d+"', by_column.get(column, ""))
    by_column[column] = (
        f'<c r="{column}{number}"{style.group() if style else ""} t="inlineStr">'
        f"<is><t>{text}</t></is></c>")
    ordered = sorted(by_column, key=lambda letters: (len(letters), letters))
    return re.match(r"<row[^>]*>", row).group() + "".join(by_column[c] for c in ordered) + "</row>"


def old_workbook():
    """A file of the old kind (.xls): a compound file with an empty workbook stream."""
    stream = (b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12) + b"\x0a\x00\x00\x00").ljust(4096, b"\0")
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    header[24:32] = bytes.fromhex("3E000300FEFF0900")
    header[32:34] = bytes.fromhex("0600")
    header[44:48] = (1).to_bytes(4, "little")
    header[48:52] = (1).to_bytes(4, "little")
    header[56:60] = (4096).to_bytes(4, "little")
    for place in (60, 68):
        header[place:place + 4] = bytes.fromhex("FEFFFFFF")
    header[76:80] = (0).to_bytes(4, "little")
    header[80:512] = b"\xff" * 432
    chain = [0xFFFFFFFD, 0xFFFFFFFE] + list(range(3, 10)) + [0xFFFFFFFE]
    table = b"".join(entry.to_bytes(4, "little") for entry in chain).ljust(512, b"\xff")
    entries = compound_entry("Root Entry", 5, 1, 0xFFFFFFFE, 0)
    entries += compound_entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    return bytes(header) + table + entries.ljust(512, b"\0") + stream


def compound_entry(name, kind, child, start, size):
    entry = bytearray(128)
    text = name.encode("utf-16-le") + b"\0\0"
    entry[:len(text)] = text
    entry[64:66] = len(text).to_bytes(2, "little")
    entry[66:68] = bytes([kind, 1])
    entry[68:76] = b"\xff" * 8
    entry[76:80] = child.to_bytes(4, "little")
    entry[116:120] = start.to_bytes(4, "little")
    entry[120:124] = size.to_bytes(4, "little")
    return bytes(entry)


LIST = "xl/worksheets/sheet1.xml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CONTENT_TYPES = (
    f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{SHEETML}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{SHEETML}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEETML}.worksheet+xml"/></Types>')
RELATIONS = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
BOOK_RELATIONS = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2"'
    f' Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
WORKBOOK = (
    f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>')
STYLES = (
    f'{XML}<styleSheet xmlns="{MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font>'
    '<font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>'
    '</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
    '<patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>'
    '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border>'
    '</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf>'
    '<xf fontId="2" borderId="1" applyFont="1" applyBorder="1"/>'
    '<xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">'
    '<alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>')
