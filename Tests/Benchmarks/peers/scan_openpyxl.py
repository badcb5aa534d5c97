"""scan_openpyxl.py FILE.xlsx: resident's numbers in the cells by openpyxl and a pattern; prints how
many have a right check digit."""

import re
import sys

from openpyxl import load_workbook

WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


def is_right(number):
    rest = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS)) % 11
    return "10X98765432"[rest] == number[-1].upper()


found = 0
for sheet in load_workbook(sys.argv[1], read_only=True).worksheets:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if value is not None:
                found += sum(map(is_right, NUMBER.findall(str(value))))
print(found)
