"""Runs each comparison, prints a table of ratios and keeps them in work/results.json.

Every figure is the median of whole-process runs, taken in turns (ours, peer, ours, peer …), so that
what else the machine does falls on both. Ends with 1 when a target is missed.

compare.py [--runs N] [NAME…] runs only the comparisons whose name contains one of the NAMEs.
"""

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from python_calamine import CalamineWorkbook

import roster

HERE = Path(__file__).resolve().parent
WORK = HERE / "work"
TABLES = WORK / "tables"
OUT = WORK / "out"

OURS = HERE / ".build/release/contestant"


def python(script):
    return [sys.executable, HERE / "peers" / script]


@dataclass
class Run:
    seconds: float
    megabytes: float
    printed: str


@dataclass
class Row:
    name: str
    ours: str
    peer: str
    ratio: float
    target: str
    met: bool


def run(*command):
    """One run in a process of its own: its seconds from start to end, and its peak memory."""
    read, write = os.pipe()
    process = subprocess.Popen(
        [WORK / "measure", *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(HERE)},
        preexec_fn=lambda: os.dup2(write, 3),
        pass_fds=[3, write],
    )
    os.close(write)
    printed, complaint = process.communicate()
    with os.fdopen(read) as pipe:
        figures = pipe.read().split()
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{complaint}")
    return Run(float(figures[0]), int(figures[1]) / 1024, printed.strip())


def in_turns(ours, peers, times):
    """The runs of each, ours first in each round."""
    contestants = {"ours": ours} | peers
    runs = {name: [] for name in contestants}
    for _ in range(times):
        for name, command in contestants.items():
            runs[name].append(run(*command))
    return runs


def describe(runs):
    seconds = median(one.seconds for one in runs)
    megabytes = median(one.megabytes for one in runs)
    return f"{seconds:.3f} s, {megabytes:.0f} MB"


def seconds(runs):
    return median(one.seconds for one in runs)


def at_most(name, ours, peer, limit):
    """Ours may take `limit` times what the peer takes."""
    ratio = seconds(ours) / seconds(peer)
    return Row(name, describe(ours), describe(peer), ratio, f"≤ {limit} ×", ratio <= limit)


def faster(name, ours, peer, limit):
    """Ours is to be `limit` times as fast as the peer."""
    ratio = seconds(peer) / seconds(ours)
    return Row(name, describe(ours), describe(peer), ratio, f"≥ {limit} × faster", ratio >= limit)


def same_cells(paths):
    """Refuses a comparison in which the sheets do not hold the same."""
    first, *others = [
        CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python() for path in paths
    ]
    for path, rows in zip(paths[1:], others):
        if rows != first:
            sys.exit(f"{path} does not hold what {paths[0]} holds; the comparison means nothing.")


def write_sheets(times):
    rows = 100_000
    makers = {
        "libxlsxwriter in C": [WORK / "write"],
        "XlsxWriter": python("write_xlsxwriter.py"),
        "openpyxl": python("write_openpyxl.py"),
    }
    files = {name: OUT / f"write-{index}.xlsx" for index, name in enumerate(makers)}
    peers = {name: [*maker, TABLES, rows, files[name]] for name, maker in makers.items()}
    ours = OUT / "write-ours.xlsx"
    runs = in_turns([OURS, "write", TABLES, rows, ours], peers, times)
    same_cells([ours, *files.values()])
    yield at_most("write 100,000 × 6, libxlsxwriter in C", runs["ours"], runs["libxlsxwriter in C"], 1.15)
    yield faster("write 100,000 × 6, XlsxWriter", runs["ours"], runs["XlsxWriter"], 6)
    yield faster("write 100,000 × 6, openpyxl", runs["ours"], runs["openpyxl"], 10)


def read_sheets(times):
    file = OUT / "read.xlsx"
    run(WORK / "write", TABLES, 100_000, file)
    peers = {name: [*python(f"read_{name}.py"), file] for name in ["calamine", "openpyxl"]}
    runs = in_turns([OURS, "read", file], peers, times)
    counts = {one.printed for each in runs.values() for one in each}
    if len(counts) != 1:
        sys.exit(f"The readers do not agree on the number of cells: {counts}")
    yield at_most("read 100,000 × 6, calamine", runs["ours"], runs["calamine"], 1.0)
    yield faster("read 100,000 × 6, openpyxl", runs["ours"], runs["openpyxl"], 10)


def print_lists(times):
    for rows, targets in [(2_000, {"typst": 3, "weasyprint": 30}), (20_000, {"typst": 4})]:
        peers = {
            name: [*python(f"pdf_{name}.py"), TABLES, rows, OUT / f"{name}-{rows}.pdf"]
            for name in targets
        }
        ours = [OURS, "pdf", TABLES, rows, OUT / f"ours-{rows}.pdf"]
        runs = in_turns(ours, peers, times)
        for name, target in targets.items():
            yield faster(f"PDF of {rows:,} rows, {name}", runs["ours"], runs[name], target)


def keep_memory_small(times):
    # The header is a row too, so this is just over 1,000,000 cells.
    rows, file, limit = 166_667, OUT / "million.xlsx", 64
    for name, command in {
        "write": [OURS, "write", TABLES, rows, file],
        "read": [OURS, "read", file],
    }.items():
        runs = in_turns(command, {"idle": [OURS, "idle"]}, times)
        peak = {who: median(one.megabytes for one in each) for who, each in runs.items()}
        over = peak["ours"] - peak["idle"]
        yield Row(
            f"{name} 1,000,000 cells, MB over the idle program",
            f"{peak['ours']:.1f} MB", f"{peak['idle']:.1f} MB", over, f"≤ {limit} MB", over <= limit,
        )


def plan_periods(times):
    count, limit = 1_000_000, 1.0
    runs = in_turns([OURS, "periods", count], {"idle": [OURS, "idle"]}, times)
    taken = seconds(runs["ours"])
    yield Row(
        "plan 1,000,000 periods on one core, s",
        describe(runs["ours"]), describe(runs["idle"]), taken, f"≤ {limit} s", taken <= limit,
    )


COMPARISONS = {
    "write": write_sheets,
    "read": read_sheets,
    "pdf": print_lists,
    "memory": keep_memory_small,
    "periods": plan_periods,
}


def width(text):
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def print_table(rows):
    lines = [["", "ours", "peer", "ratio", "target", ""]] + [
        [row.name, row.ours, row.peer, f"{row.ratio:.2f}", row.target, "met" if row.met else "MISSED"]
        for row in rows
    ]
    widths = [max(width(line[column]) for line in lines) for column in range(6)]
    for line in lines:
        cells = [cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths)]
        print("  ".join(cells).rstrip())


def main():
    parser = argparse.ArgumentParser(description="Compares the kit with its peers.")
    parser.add_argument("--runs", type=int, default=5, help="runs of each, 5 unless told")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *COMPARISONS])
    chosen = parser.parse_args()
    for folder in [TABLES, OUT]:
        folder.mkdir(parents=True, exist_ok=True)
    roster.write_tables(TABLES)
    rows = []
    for name in chosen.names or COMPARISONS:
        print(f"… {name}", file=sys.stderr)
        rows += COMPARISONS[name](chosen.runs)
    print_table(rows)
    results = {"runs": chosen.runs, "rows": [asdict(row) for row in rows]}
    (WORK / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", "utf-8")
    missed = sum(not row.met for row in rows)
    print(f"\n{len(rows) - missed} of {len(rows)} targets met; also in {WORK / 'results.json'}")
    sys.exit(1 if missed else 0)


main()
