"""Fills blank workbooks as a clerk would, and notes which cell is wrong on purpose."""

import subprocess
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter

# Where the form of `gongshi template` has its header; the sample row stands below it.
HEADER_ROW = 3
FIRST_ROW = 5
# Blank rows that stay below the list, in text format as the form has them.
SPARE_ROWS = 50


class Row:
    """One row of a list, with the mistakes made in it: (header, rule, why)."""

    def __init__(self, cells, *mistakes, hidden=False):
        self.cells = cells
        self.mistakes = mistakes
        self.hidden = hidden

    def but(self, changes, *mistakes, hidden=False):
        return Row({**self.cells, **changes}, *mistakes, hidden=hidden)


class Form:
    """The first sheet of a blank workbook, about to be filled in."""

    def __init__(self, blank):
        self.book = openpyxl.load_workbook(blank)
        self.sheet = self.book.worksheets[0]
        self.columns = {}
        for cell in self.sheet[HEADER_ROW]:
            if cell.value:
                self.columns[str(cell.value).strip("*")] = cell.column
        self.mistakes = []

    def rename(self, header, new):
        self.sheet.cell(HEADER_ROW, self.columns[header]).value = new

    def add_column(self, header, mistake, values=()):
        """A column that the form does not have, right of the others."""
        column = max(self.columns.values()) + 1
        self.columns[header + "(多余)"] = column
        self.sheet.cell(HEADER_ROW, column).value = header
        for offset, value in enumerate(values):
            self.sheet.cell(FIRST_ROW + offset, column).value = value
        self.mistakes.append((f"{get_column_letter(column)}{HEADER_ROW}", *mistake))

    def fill(self, rows):
        for number, row in enumerate(rows, start=FIRST_ROW):
            for header, value in row.cells.items():
                cell = self.sheet.cell(number, self.columns[header])
                if isinstance(value, tuple):
                    cell.value, cell.number_format = value
                else:
                    cell.value = value
            for header, rule, why in row.mistakes:
                place = f"{get_column_letter(self.columns[header])}{number}" if header else f"第{number}行"
                self.mistakes.append((place, rule, why))
            self.sheet.row_dimensions[number].hidden = row.hidden
        return FIRST_ROW + len(rows)

    def save(self, path):
        # delete_rows() moves cell after cell and takes minutes for the form's 10,000 rows.
        cells = self.sheet._cells
        used = max(row for (row, _), cell in cells.items() if cell.value is not None)
        for place in [place for place in cells if place[0] > used + SPARE_ROWS]:
            del cells[place]
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder, path.name)
            self.book.save(made)
            # Once through LibreOffice, so that formulas have values and the file is one that an
            # office program wrote.
            out = Path(folder, "out")
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", out, made],
                check=True, capture_output=True)
            path.write_bytes((out / path.name).read_bytes())


def write_mistakes(path, workbook, mistakes, notes):
    """The list beside a bad workbook, which a test holds against what the program finds."""
    lines = [f"# 《{workbook}》里的错误", "", "| 位置 | 规则 | 错在哪里 |", "|---|---|---|"]
    lines += [f"| {place} | {rule} | {why} |" for place, rule, why in mistakes]
    lines += ["", "表里还有这些,不算错误:", ""] + [f"- {note}" for note in notes]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
