"""pdf_weasyprint.py FOLDER ROWS OUT.pdf: the roster as a list on A4 pages by WeasyPrint."""

import sys
from html import escape

from weasyprint import HTML

from roster import HEADERS, TITLE, load, printed

STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm;
        @bottom-center { content: "— " counter(page) " —"; font-size: 14pt } }
body { font-family: "Noto Serif CJK SC"; font-size: 12pt; line-height: 1; margin: 0 }
h1 { font-size: 22pt; font-weight: normal; text-align: center }
table { border-collapse: collapse; width: 100% }
th, td { border: 0.5pt solid; padding: 3.5pt 4pt; text-align: center; font-weight: normal }
tr { break-inside: avoid }
td:nth-child(2) { text-align: left }
"""

folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]


def line(cells, tag):
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


body = "".join(line(row, "td") for row in printed(load(folder), count))
HTML(
    string=f"""<html lang="zh-CN"><style>{STYLE}</style><h1>{TITLE}</h1>
<table><thead>{line(HEADERS, "th")}</thead><tbody>{body}</tbody></table></html>"""
).write_pdf(out)
