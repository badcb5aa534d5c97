"""Runs each comparison, prints a table of ratios and keeps them in work/results.json.

Every figure is the median of whole-process runs, in turns (ours, peer, ours, peer …), so that
what else the machine does falls on both. For ranking, settling and checking the peer is the same
program that leaves them out. Ratios are of seconds from start to end; the seconds of processor time
beside them tell whether the machine was busy with something else: both columns are alike on an idle
one, but for Typst, which works on every core. Ends with 1 when a target is missed.

compare.py [--runs N] [NAME…] runs only the comparisons whose name contains one of the NAMEs.
"""

import argparse
import json
import os
import re
import sqlite3
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from python_calamine import CalamineWorkbook

import roster
from peers import make_scan

HERE = Path(__file__).resolve().parent
WORK = HERE / "work"
TABLES = WORK / "tables"
OUT = WORK / "out"
COUNTY = HERE.parent.parent / "Examples"

OURS = HERE / ".build/release/contestant"


def python(script):
    return [sys.executable, HERE / "peers" / script]


@dataclass
class Run:
    seconds: float
    processor: float
    megabytes: float
    printed: str


@dataclass
class Row:
    name: str
    ours: str
    peer: str
    ratio: float
    processor_ratio: float | None
    # Empty where there is nothing to meet.
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
    elapsed, processor, kilobytes = map(float, figures)
    return Run(elapsed, processor, kilobytes / 1024, printed.strip())


def in_turns(ours, peers, times):
    """The runs of each, ours first in each round."""
    contestants = {"ours": ours} | peers
    runs = {name: [] for name in contestants}
    for _ in range(times):
        for name, command in contestants.items():
            runs[name].append(run(*command))
    return runs


def middle(runs, figure):
    return median(getattr(one, figure) for one in runs)


def describe(runs):
    return (
        f"{middle(runs, 'seconds'):.3f} s ({middle(runs, 'processor'):.3f}), "
        f"{middle(runs, 'megabytes'):.0f} MB"
    )


def at_most(name, ours, peer, limit):
    """Ours may take `limit` times what the peer takes."""
    ratio, processor = (middle(ours, f) / middle(peer, f) for f in ["seconds", "processor"])
    return Row(
        name, describe(ours), describe(peer), ratio, processor, f"≤ {limit} ×", ratio <= limit
    )


def faster(name, ours, peer, limit=None):
    """Ours is to be `limit` times as fast as the peer."""
    ratio, processor = (middle(peer, f) / middle(ours, f) for f in ["seconds", "processor"])
    target = "" if limit is None else f"≥ {limit} × faster"
    met = limit is None or ratio >= limit
    return Row(name, describe(ours), describe(peer), ratio, processor, target, met)


def beyond(runs, base, figure="seconds"):
    """What `runs` take over `base`, which does all that is not compared."""
    return middle(runs, figure) - middle(base, figure)


def same_cells(paths):
    """Refuses a comparison in which the sheets do not hold the same."""
    first, *others = [
        CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python() for path in paths
    ]
    for path, rows in zip(paths[1:], others):
        if rows != first:
            sys.exit(f"{path} does not hold what {paths[0]} holds; the comparison means nothing.")


def pages(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line for line in told.splitlines() if line.startswith("Pages:")).split()[1])


def like_pages(paths):
    """Refuses a comparison in which one list is set on many fewer pages than another."""
    counts = {path: pages(path) for path in paths}
    if max(counts.values()) > 1.1 * min(counts.values()):
        sys.exit(f"The lists are not set alike: pages {counts}")


def same_words(paths, numbers):
    """Refuses a comparison in which the pages with these numbers do not say the same."""
    for number in numbers:
        texts = []
        for path in paths:
            page = ["pdftotext", "-raw", "-f", str(number), "-l", str(number), path, "-"]
            told = subprocess.run(page, capture_output=True, text=True, check=True).stdout
            texts.append(sorted("".join(told.split())))
        if any(text != texts[0] for text in texts):
            sys.exit(f"Page {number} is not the same in {paths}")


def write_sheets(times):
    rows = 100_000
    makers = {
        "libxlsxwriter in C": [WORK / "write"],
        "XlsxWriter": python("write_xlsxwriter.py"),
        "openpyxl": python("write_openpyxl.py"),
    }
    files = {name: OUT / f"write-{index}.xlsx" for index, name in enumerate(makers)}
    peers = {name: [*maker, TABLES, rows, files[name]] for name, maker in makers.items()}
    bare = OUT / "write-bare.xlsx"
    peers["bare"] = [*makers["openpyxl"], TABLES, rows, bare, "bare"]
    ours = OUT / "write-ours.xlsx"
    runs = in_turns([OURS, "write", TABLES, rows, ours], peers, times)
    same_cells([ours, bare, *files.values()])
    in_c = runs["libxlsxwriter in C"]
    yield at_most("write 100,000 × 6, libxlsxwriter in C", runs["ours"], in_c, 1.15)
    yield faster("write 100,000 × 6, XlsxWriter", runs["ours"], runs["XlsxWriter"], 6)
    yield faster("write 100,000 × 6, openpyxl", runs["ours"], runs["openpyxl"], 10)
    yield faster("write 100,000 × 6, openpyxl without looks", runs["ours"], runs["bare"])


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
        like_pages([command[-1] for command in [ours, *peers.values()]])
        for name, target in targets.items():
            yield faster(f"PDF of {rows:,} rows, {name}", runs["ours"], runs[name], target)


def make_channels(times):
    """Every file of a notice of 2,000 rows, and its pages on A4 alone.

    All runs begin with the same list in memory, and what that takes is left out.
    """
    rows, limit, folder = 2_000, 2.5, OUT / "channels"
    folder.mkdir(exist_ok=True)
    commands = {
        name: [OURS, "channels", name, TABLES, rows, folder]
        for name in ["all", "print", "release", "load"]
    }
    runs = in_turns(commands.pop("all"), commands, times)
    for name, words, target in [
        ("ours", "all channels", limit), ("release", "all channels, each read back", None),
    ]:
        ratio, processor = (
            beyond(runs[name], runs["load"], figure) / beyond(runs["print"], runs["load"], figure)
            for figure in ["seconds", "processor"]
        )
        yield Row(
            f"{words} of {rows:,} rows, the PDF alone", describe(runs[name]),
            describe(runs["print"]), ratio, processor, f"≤ {target} ×" if target else "",
            target is None or ratio <= target,
        )


def write_long_word(times):
    rows, limit, folder = 20_000, 64, OUT / "channels"
    folder.mkdir(exist_ok=True)
    command = [OURS, "channels", "word", TABLES, rows, folder]
    runs = in_turns(command, {"idle": [OURS, "idle"]}, times)
    peak = middle(runs["ours"], "megabytes")
    yield Row(
        f"Word file of {rows:,} rows, MB in all", describe(runs["ours"]), describe(runs["idle"]),
        peak, None, f"≤ {limit} MB", peak <= limit,
    )


def scan_workbook(times):
    """100 MB of sheet XML, with private numbers in 1,000 of its cells."""
    file, rate, limit = OUT / "scan.xlsx", 40, 64
    size = make_scan.make(file) / 1e6
    runs = in_turns(
        [OURS, "scan", file], {"openpyxl": [*python("scan_openpyxl.py"), file]}, times)
    counts = {one.printed for each in runs.values() for one in each}
    if counts != {str(make_scan.NUMBERS)}:
        sys.exit(f"The scanners do not agree on what they find: {counts}")
    yield faster(f"scan {size:.0f} MB of sheet XML, openpyxl and a pattern", runs["ours"],
                 runs["openpyxl"], 10)
    reached = size / middle(runs["ours"], "seconds")
    yield Row(
        f"scan {size:.0f} MB of sheet XML, MB a second", describe(runs["ours"]), "", reached,
        size / middle(runs["ours"], "processor"), f"≥ {rate} MB/s", reached >= rate,
    )
    peak = middle(runs["ours"], "megabytes")
    yield Row(
        f"scan {size:.0f} MB of sheet XML, MB in all", describe(runs["ours"]), "", peak, None,
        f"≤ {limit} MB", peak <= limit,
    )


def print_slips(times):
    """All the slips of a large school, which both programs are told and then lay out."""
    count = 10_000
    for layout, target in [("A5", 4), ("A4x4", 4)]:
        ours = OUT / f"slips-ours-{layout}.pdf"
        peer = OUT / f"slips-typst-{layout}.pdf"
        runs = in_turns(
            [OURS, "slips", TABLES, count, layout, ours],
            {"typst": [*python("slips_typst.py"), TABLES, count, layout, peer]}, times)
        like_pages([ours, peer])
        same_words([ours, peer], [1, pages(ours) // 2, pages(ours)])
        yield faster(f"{count:,} slips on {layout}, typst", runs["ours"], runs["typst"], target)


def keep_memory_small(times):
    # The header is a row too, so this is just over 1,000,000 cells.
    rows, file, limit = 166_667, OUT / "million.xlsx", 64
    for name, command in {
        "write": [OURS, "write", TABLES, rows, file],
        "read": [OURS, "read", file],
    }.items():
        runs = in_turns(command, {"idle": [OURS, "idle"]}, times)
        peak = {who: middle(each, "megabytes") for who, each in runs.items()}
        over = peak["ours"] - peak["idle"]
        yield Row(
            f"{name} 1,000,000 cells, MB over the idle program",
            f"{peak['ours']:.1f} MB", f"{peak['idle']:.1f} MB", over, None, f"≤ {limit} MB",
            over <= limit,
        )


def write_district(times):
    """All schools' rows in one workbook; the peer writes as many rows of the same columns."""
    rows, limit = 1_000_000, 64
    file, peer = OUT / "district.xlsx", OUT / "district-c.xlsx"
    runs = in_turns(
        [OURS, "district", TABLES, rows, file],
        {"C": [WORK / "write", TABLES, rows, peer], "idle": [OURS, "idle"]}, times,
    )
    # calamine tells the index of the last row; a title stands over our header.
    heights = {
        path: CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).total_height
        for path in [file, peer]
    }
    if heights != {file: rows + 1, peer: rows}:
        sys.exit(f"The workbooks do not hold as many rows: {heights}")
    yield at_most(f"district {rows:,} × 6, libxlsxwriter in C", runs["ours"], runs["C"], 1.2)
    over = middle(runs["ours"], "megabytes") - middle(runs["idle"], "megabytes")
    yield Row(
        f"district {rows:,} × 6, MB over the idle program", describe(runs["ours"]),
        describe(runs["idle"]), over, None, f"≤ {limit} MB", over <= limit,
    )


def plan_periods(times):
    count, limit = 1_000_000, 1.0
    runs = in_turns([OURS, "periods", count], {"idle": [OURS, "idle"]}, times)
    taken = middle(runs["ours"], "seconds")
    yield Row(
        "plan 1,000,000 periods on one core, s",
        describe(runs["ours"]), describe(runs["idle"]), taken, middle(runs["ours"], "processor"),
        f"≤ {limit} s", taken <= limit,
    )


def explain_totals(times):
    """The same sheet from texts made beforehand, and from candidates ranked and explained first.

    All three runs begin with the same lists and texts in memory, and what that takes is left out.
    """
    count, limit = 100_000, 1.3
    plan, folder = COUNTY / "hiring/方案.yaml", WORK / "hiring"
    folder.mkdir(exist_ok=True)
    run(OURS, "hiring", "make", plan, folder, count)
    files = {name: OUT / f"hiring-{name}.xlsx" for name in ["rank", "write"]}
    commands = {name: [OURS, "hiring", name, plan, folder, file] for name, file in files.items()}
    load = [OURS, "hiring", "load", plan, folder]
    runs = in_turns(commands["rank"], {"write": commands["write"], "load": load}, times)
    if files["rank"].read_bytes() != files["write"].read_bytes():
        sys.exit("The two sheets of calculations differ; the comparison means nothing.")
    ratio, processor = (
        beyond(runs["ours"], runs["load"], figure) / beyond(runs["write"], runs["load"], figure)
        for figure in ["seconds", "processor"]
    )
    yield Row(
        f"rank, explain and write {count:,}, writing alone", describe(runs["ours"]),
        f"{describe(runs['write'])}; both with {describe(runs['load'])} of loading",
        ratio, processor, f"≤ {limit} ×", ratio <= limit,
    )


def check_pupils(times):
    """Duplicates, payments held against grants and totals, over reading the same two workbooks."""
    count, limit = 200_000, 2.0
    plan, folder = COUNTY / "aid/方案.yaml", WORK / "aid"
    folder.mkdir(exist_ok=True)
    run(OURS, "aid", "make", plan, folder, count)
    commands = {name: [OURS, "aid", name, plan, folder] for name in ["check", "read", "cells"]}
    runs = in_turns(commands["check"], {name: commands[name] for name in ["read", "cells"]}, times)
    for words in ["重复或不可兼得 200 处", f"发放 {count} 笔"]:
        if any(words not in one.printed for one in runs["ours"]):
            sys.exit(f"Not checked as it should be:\n{runs['ours'][0].printed}")
    for name, target in {"read": limit, "cells": None}.items():
        taken, processor = (
            beyond(runs["ours"], runs[name], figure) for figure in ["seconds", "processor"]
        )
        of_what = {"read": "reading them as lists", "cells": "reading their cells"}[name]
        yield Row(
            f"check {count:,} pupils, s beyond {of_what}", describe(runs["ours"]),
            describe(runs[name]), taken, processor, f"≤ {target} s" if target else "",
            target is None or taken <= target,
        )


def settle_fees(times):
    """The same sheet of refunds from rows made beforehand, and from a term settled first.

    All three runs begin with the same lists and rows in memory, and what that takes is left out.
    """
    pupils, items, limit = 100_000, 8, 1.3
    folder = WORK / "fees"
    folder.mkdir(exist_ok=True)
    run(OURS, "fees", "make", folder, pupils)
    files = {name: OUT / f"fees-{name}.xlsx" for name in ["settle", "write"]}
    commands = {name: [OURS, "fees", name, folder, file] for name, file in files.items()}
    load = [OURS, "fees", "load", folder]
    runs = in_turns(commands["settle"], {"write": commands["write"], "load": load}, times)
    if files["settle"].read_bytes() != files["write"].read_bytes():
        sys.exit("The two sheets of refunds differ; the comparison means nothing.")
    ratio, processor = (
        beyond(runs["ours"], runs["load"], figure) / beyond(runs["write"], runs["load"], figure)
        for figure in ["seconds", "processor"]
    )
    yield Row(
        f"settle and write {pupils:,} × {items}, writing alone", describe(runs["ours"]),
        f"{describe(runs['write'])}; both with {describe(runs['load'])} of loading",
        ratio, processor, f"≤ {limit} ×", ratio <= limit,
    )


def assign_classes(times):
    """Eight classes of fifty with three subjects: seconds, and how far the means end apart.

    The gaps are held against those of plain snake, and are those of the worst of as many made-up
    grades as there are runs; the first mean is that of the total.
    """
    methods = {"ours": "分层随机", "snake": "蛇形"}
    gaps = {name: [] for name in methods}
    taken = []
    for seed in range(1, times + 1):
        for name, method in methods.items():
            one = run(OURS, "classes", method, seed)
            gaps[name].append([float(gap) for gap in re.findall(r"均分 ([0-9.]+)", one.printed)])
            if name == "ours":
                taken.append(one)
    seconds = max(one.seconds for one in taken)
    yield Row(
        "8 classes × 50 pupils × 3 subjects, s", describe(taken), "", seconds,
        max(one.processor for one in taken), "≤ 5 s", seconds <= 5,
    )
    for what, pick, limit in [
        ("in total", lambda one: one[0], 0.3), ("in a subject", lambda one: max(one[1:]), 0.5),
    ]:
        ours, snake = (max(pick(one) for one in gaps[name]) for name in methods)
        yield Row(
            f"gap of means {what}, points; plain snake", f"{ours:.3f}", f"{snake:.3f}", ours, None,
            f"≤ {limit}", ours <= limit,
        )


def look_up_addresses(times):
    """A million addresses in a table of 150 schools and 20,000 rules, read and looked up.

    The peer makes the same addresses and looks none up.
    """
    count, limit = 1_000_000, 2.0
    runs = in_turns(
        [OURS, "addresses", "find", count], {"load": [OURS, "addresses", "load", count]}, times)
    if any(int(one.printed) < 0.9 * count for one in runs["ours"]):
        sys.exit(f"Not found as it should be: {runs['ours'][0].printed} of {count}")
    taken, processor = (
        beyond(runs["ours"], runs["load"], figure) for figure in ["seconds", "processor"]
    )
    yield Row(
        f"look up {count:,} addresses, s beyond making them", describe(runs["ours"]),
        describe(runs["load"]), taken, processor, f"≤ {limit} s", taken <= limit,
    )


def locate_places(times):
    """Whose zone each point lies in, over reading the same two files, against shapely's tree.

    Ours tells edge from inside besides, and names the schools; both must find as many pairs.
    """
    zones, points, limit = 1_600, 100_000, 1.0
    folder = WORK / "zones"
    folder.mkdir(exist_ok=True)
    run(OURS, "zones", "make", folder, zones, points)
    peers = {
        "load": [OURS, "zones", "load", folder],
        "shapely": [*python("zones_shapely.py"), "locate", folder],
        "shapely load": [*python("zones_shapely.py"), "load", folder],
    }
    runs = in_turns([OURS, "zones", "locate", folder], peers, times)
    for works in [["load", "shapely load"], ["ours", "shapely"]]:
        told = {one.printed for work in works for one in runs[work]}
        if len(told) != 1:
            sys.exit(f"They do not find the same: {told}")
    ratio, processor = (
        beyond(runs["ours"], runs["load"], figure)
        / beyond(runs["shapely"], runs["shapely load"], figure)
        for figure in ["seconds", "processor"]
    )
    yield Row(
        f"{points:,} points in {zones:,} zones, shapely's STRtree",
        f"{describe(runs['ours'])}; {describe(runs['load'])} of loading",
        f"{describe(runs['shapely'])}; {describe(runs['shapely load'])} of loading",
        ratio, processor, f"≤ {limit} ×", ratio <= limit,
    )


def verify_ledger(times):
    """Order, hashes, time and tree of a million entries out of SQLite, signatures under the mark."""
    entries, limit = 1_000_000, 5.0
    folder = WORK / "ledger"
    if not folder.exists():
        run(OURS, "ledger", "make", folder, entries)
    peer = [*python("ledger_hashlib.py"), folder / "gongshi.sqlite"]
    runs = in_turns([OURS, "ledger", "verify", folder], {"hashlib": peer}, times)
    told = {one.printed for each in runs.values() for one in each}
    if len(told) != 1:
        sys.exit(f"They do not come to the same root: {told}")
    taken = middle(runs["ours"], "seconds")
    yield Row(
        f"verify {entries:,} entries of a ledger, s", describe(runs["ours"]),
        describe(runs["hashlib"]), taken, middle(runs["ours"], "processor"), f"≤ {limit} s",
        taken <= limit,
    )
    yield faster(f"verify {entries:,} entries, Python's hashlib", runs["ours"], runs["hashlib"])
def store_lists(times):
    """A list of 200,000 rows sealed, with tokens and a tree, against a plain insert of the same in C.

    Both also make the rows and store none; what is compared is what comes on top of that.
    """
    count, limit = 200_000, 4
    office, file = OUT / "office", OUT / "rows.sqlite"
    runs = in_turns(
        [OURS, "store", "write", office, count],
        {
            "make": [OURS, "store", "make", office, count],
            "insert": [WORK / "store", file, count, "insert"],
            "make in C": [WORK / "store", file, count],
        },
        times,
    )
    ours, peer = (
        [beyond(runs[one], runs[base], figure) for figure in ["seconds", "processor"]]
        for one, base in [("ours", "make"), ("insert", "make in C")]
    )
    ratio, processor = (mine / theirs for mine, theirs in zip(ours, peer))
    yield Row(
        f"store {count:,} rows, beyond making them", f"{ours[0]:.3f} s ({ours[1]:.3f})",
        f"{peer[0]:.3f} s ({peer[1]:.3f})", ratio, processor, f"≤ {limit} ×", ratio <= limit,
    )


def open_board(times):
    """The to-do board of an office with 100,000 notices and 10,000 open objections: the whole
    program, from its start to its end, in seconds of processor time."""
    office, limit = OUT / "full office", 0.05
    run(OURS, "store", "found", office)
    fill_office(office / "gongshi.sqlite")
    runs = [run(OURS, "store", "board", office) for _ in range(times)]
    if not runs[0].printed.endswith(" 10000"):
        sys.exit(f"The board is not that of a full office: {runs[0].printed}")
    taken = middle(runs, "processor")
    yield Row(
        "to-do board of 100,000 notices, processor s", describe(runs), "", taken, taken,
        f"≤ {limit} s", taken <= limit,
    )


def fill_office(path, notices=100_000, objections=10_000):
    """Puts rows into the tables that the board reads; the ledger has nothing to do with it."""
    stages = {
        "draft": 0.01, "signed": 0.01, "open": 0.03, "concluded": 0.02, "withdrawn": 0.01,
        "archived": 0.92,
    }
    times = {
        "signed": [], "draft": [], "open": ["opensAt"], "concluded": ["opensAt", "endedAt"],
        "withdrawn": ["opensAt", "endedAt"],
        "archived": ["opensAt", "endedAt", "archivedOn", "retainUntil"],
    }
    db = sqlite3.connect(path)
    db.execute("DROP TRIGGER noticeBegins")
    number = 0
    for stage, share in stages.items():
        for _ in range(round(notices * share)):
            number += 1
            moment = f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T09:00+08:00"
            row = {
                "id": f"N-2026-{number:04}", "kind": "hiring.proposed", "title": "拟聘用人员公示",
                "stage": stage, "version": 1, "rowCount": 20, "fingerprint": "0000",
                "hanging": int(stage == "open"), "pending": 0, "lastAct": moment,
            } | {column: moment for column in times[stage]}
            if "opensAt" in row:
                row |= {"startsAt": moment, "endsAt": moment, "takeDownAt": moment}
            insert(db, "notice", row)
    for number in range(1, objections + 1):
        insert(db, "objection", {
            "id": f"Y-2026-{number:04}", "notice": f"N-2026-{2001 + number % 3000:04}",
            "version": 1, "row": number % 20 + 1, "standing": "已登记", "step": "待受理",
            "dueOn": f"2026-10-{number % 28 + 1:02}", "arrivedAt": "2026-09-29T09:00+08:00",
            "code": number.to_bytes(16, "big"), "lastAct": "2026-09-29T09:00+08:00",
        })
    db.commit()
    db.close()


def insert(db, table, row):
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))


def collect_returns(times):
    """Everything that many schools sent taken in: recognised, checked, counted, sealed and stored.

    The peer only reads the same files, one after the other in one process. Each run of ours begins
    with an empty store and folder, and is followed by one in which no file has changed.
    """
    limit, memory, doubled, again = 1.3, 300, 2.1, 0.05
    sizes = [250, 500, 1_000, 2_000]
    ours, seconds = {}, {}
    for schools in sizes:
        folder = WORK / f"collect-{schools}"
        if not folder.exists():
            run(OURS, "collect", "make", folder, schools)
        first, second, peer = [], [], []
        for _ in range(times):
            run(OURS, "collect", "found", folder)
            first.append(run(OURS, "collect", "run", folder))
            second.append(run(OURS, "collect", "run", folder))
            peer.append(run(*python("read_folder_calamine.py"), folder / "报送"))
        if {one.printed for one in first + second} != {f"{schools} {schools * 500}"}:
            sys.exit(f"Not collected as it should be: {first[0].printed}")
        ours[schools], seconds[schools] = first, middle(first, "seconds")
        yield at_most(f"collect {schools:,} × 500 rows, calamine only reading", first, peer, limit)
        share = middle(second, "seconds") / seconds[schools]
        yield Row(
            f"collect {schools:,} again, nothing changed", describe(second), describe(first), share,
            middle(second, "processor") / middle(first, "processor"), f"≤ {again} ×", share <= again,
        )
    peak = middle(ours[sizes[-1]], "megabytes")
    yield Row(
        f"collect {sizes[-1]:,}, MB at most", describe(ours[sizes[-1]]), "", peak, None,
        f"≤ {memory} MB", peak <= memory,
    )
    for fewer, more in zip(sizes, sizes[1:]):
        ratio = seconds[more] / seconds[fewer]
        yield Row(
            f"collect {more:,} against {fewer:,}", describe(ours[more]), describe(ours[fewer]),
            ratio, middle(ours[more], "processor") / middle(ours[fewer], "processor"),
            f"≤ {doubled} ×", ratio <= doubled,
        )


COMPARISONS = {
    "write": write_sheets,
    "read": read_sheets,
    "pdf": print_lists,
    "channels": make_channels,
    "word": write_long_word,
    "scan": scan_workbook,
    "slips": print_slips,
    "memory": keep_memory_small,
    "district": write_district,
    "periods": plan_periods,
    "hiring": explain_totals,
    "aid": check_pupils,
    "fees": settle_fees,
    "classes": assign_classes,
    "addresses": look_up_addresses,
    "zones": locate_places,
    "ledger": verify_ledger,
    "store": store_lists,
    "board": open_board,
    "collect": collect_returns,
}


def width(text):
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def print_table(rows):
    lines = [["", "ours: s (processor), peak", "peer", "ratio", "processor", "target", ""]]
    for row in rows:
        processor = "" if row.processor_ratio is None else f"{row.processor_ratio:.2f}"
        met = "" if not row.target else "met" if row.met else "MISSED"
        lines.append(
            [row.name, row.ours, row.peer, f"{row.ratio:.2f}", processor, row.target, met]
        )
    widths = [max(width(line[column]) for line in lines) for column in range(7)]
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
    text = json.dumps(results, ensure_ascii=False, indent=2) + "\n"
    (WORK / "results.json").write_text(text, "utf-8")
    targets = [row.met for row in rows if row.target]
    print(f"\n{sum(targets)} of {len(targets)} targets met; also in {WORK / 'results.json'}")
    sys.exit(0 if all(targets) else 1)


main()
