"""Goes through a ledger as ours does: numbers, hashes of the entry before, time, tree. No signatures.

ledger_hashlib.py gongshi.sqlite"""

import hashlib
import sqlite3
import sys


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def main(path):
    previous, last, peaks, size = "0" * 64, "", [], 0
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    for text, signature in database.execute("SELECT entry, signature FROM ledger ORDER BY seq"):
        ending = f'","previous":"{previous}","seq":{size + 1}}}'
        at = text.rindex('"at":"', 0, -len(ending))
        if not text.endswith(ending) or text[at:] < last:
            sys.exit(f"Entry {size + 1} does not follow.")
        last = text[at:at + 28]
        leaf = hashlib.sha256(b"\0" + f"{text}\n{signature.hex()}".encode()).digest()
        previous = leaf.hex()
        width = 1
        while size & width:
            leaf, width = node(peaks.pop(), leaf), width << 1
        peaks.append(leaf)
        size += 1
    root = peaks.pop()
    while peaks:
        root = node(peaks.pop(), root)
    print(size, root.hex())


main(sys.argv[1])
