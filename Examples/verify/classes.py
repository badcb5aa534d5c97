#!/usr/bin/env python3
"""Does the class assignments of a record of gongshi again, and says where it comes to another end.

    python3 classes.py 分班记录.json [--fingerprint 公示上印的名单指纹]

Standard library only. Ends with 1 when anything differs. The rules stand in Classes.md.
"""
import hashlib, json, sys

CONDITIONS = ["双胞胎同班", "双胞胎分开", "同名分开", "特殊照顾均衡", "民族均衡"]


def hash_of(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class Stream:
    def __init__(self, commitment, seeds):
        texts = ["gongshi-draw-1", commitment] + [seed["value"] for seed in seeds]
        message = "".join(f"{len(text.encode())}:{text}\n" for text in texts)
        self.key, self.counter, self.words = hashlib.sha256(message.encode()).digest(), 0, []

    def uniform(self, bound):
        limit = 2**64 - 2**64 % bound
        while True:
            if not self.words:
                block = hashlib.sha256(self.key + self.counter.to_bytes(8, "big")).digest()
                self.words = [int.from_bytes(block[at:at + 8], "big") for at in range(0, 32, 8)]
                self.counter += 1
            word = self.words.pop(0)
            if word < limit:
                return word % bound

    def shuffled(self, items):
        items = list(items)
        for place in range(len(items) - 1):
            other = place + self.uniform(len(items) - place)
            items[place], items[other] = items[other], items[place]
        return items


def groups_of(pupils, plan):
    found = []
    for condition, key in zip(CONDITIONS, ["together", "apart", "sound", "care", "ethnicity"]):
        limit = plan[{"care": "careLimit", "ethnicity": "ethnicityLimit"}.get(key, "classes")]
        if condition not in plan["conditions"] or limit is None:
            continue
        sets = {}
        for index, pupil in enumerate(pupils):
            if pupil[key] is not None:
                sets.setdefault(pupil[key], []).append(index)
        members = sorted(sorted(one for one in sets.values() if len(one) > 1))
        everybody = sorted(sum(sets.values(), []))
        if key == "care" and len(everybody) > 1 and members[:1] != [everybody]:
            members.insert(0, everybody)
        rule = {"together": "together", "apart": "apart", "sound": "apart"}.get(key, limit)
        found += [(rule, one) for one in members]
    return found


def violation(group, seats, classes):
    rule, members = group
    counts = [0] * classes
    for member in members:
        counts[seats[member]] += 1
    if rule == "together":
        return len(members) - max(counts)
    if rule == "apart":
        return sum(max(0, count - 1) for count in counts)
    if max(counts) - min(counts) <= rule:
        return 0
    least = len(members) // classes
    return sum(max(0, count - least - max(1, rule)) + max(0, least - count) for count in counts)


class Assignment:
    def __init__(self, pupils, plan):
        self.pupils, self.method, self.classes = pupils, plan["method"], plan["classes"]
        self.groups = groups_of(pupils, plan)
        self.marks = [p["marks"] + ([sum(p["marks"])] if len(p["marks"]) > 1 else []) for p in pupils]

    def deal(self, stream):
        width, mixed = self.classes, stream.shuffled(range(len(self.pupils)))
        order = stream.shuffled(range(width))
        self.seats, self.lines = [0] * len(mixed), []
        boys = [index for index in mixed if self.pupils[index]["sex"] == "男"]
        girls = [index for index in mixed if self.pupils[index]["sex"] == "女"]
        for sex, (line, start) in enumerate([(boys, 0), (girls, len(boys) % width)]):
            if self.method != "随机":
                line.sort(key=lambda index: -sum(self.pupils[index]["marks"]))
            self.lines.append(line)
            for number, first in enumerate(range(0, len(line), width)):
                dealt = line[first:first + width]
                chosen = {(start + step) % width for step in range(len(dealt))}
                places = [p for p in range(width) if len(dealt) == width or p in chosen]
                if self.method == "蛇形" and number % 2 != sex:
                    places.reverse()
                if self.method == "分层随机":
                    places = stream.shuffled(places)
                for place, index in zip(places, dealt):
                    self.seats[index] = order[place]
        self.rank = {index: place for line in self.lines for place, index in enumerate(line)}

    def line_of(self, index):
        return self.lines[0 if self.pupils[index]["sex"] == "男" else 1]

    def exchange(self, one, other):
        self.seats[one], self.seats[other] = self.seats[other], self.seats[one]

    def breaking(self, one, other):
        touched = [group for group in self.groups if one in group[1] or other in group[1]]
        before = sum(violation(group, self.seats, self.classes) for group in touched)
        self.exchange(one, other)
        after = sum(violation(group, self.seats, self.classes) for group in touched)
        self.exchange(one, other)
        return after - before

    def keep(self, stream):
        for _ in range(40 * len(self.groups) + 200):
            broken = [g for g in self.groups if violation(g, self.seats, self.classes) > 0]
            if not broken:
                return True
            members = broken[stream.uniform(len(broken))][1]
            one = members[stream.uniform(len(members))]
            line, best = self.line_of(one), None
            start = stream.uniform(len(line))
            for other in line[start:] + line[:start]:
                breaks = self.breaking(one, other) if self.seats[other] != self.seats[one] else 1
                far = abs(self.rank[one] - self.rank[other]) if self.method != "随机" else 0
                if breaks <= 0 and (best is None or (breaks, far) < best[0]):
                    best = (breaks, far), other
            if best:
                self.exchange(one, best[1])
        return not any(violation(g, self.seats, self.classes) for g in self.groups)

    def level(self, stream):
        sums, n = [[0] * len(self.marks[0]) for _ in range(self.classes)], len(self.pupils)
        for seat, marks in zip(self.seats, self.marks):
            sums[seat] = [left + right for left, right in zip(sums[seat], marks)]
        everything = [sum(column) for column in zip(*self.marks)]
        off = [[s - a * self.seats.count(seat) // n for s, a in zip(sums[seat], everything)]
               for seat in range(self.classes)]
        order, moved = stream.shuffled(range(n)), True
        while moved:
            moved = False
            for one in order:
                line, near, best = self.line_of(one), 2 * self.classes, None
                for other in line[max(0, self.rank[one] - near):self.rank[one] + near + 1]:
                    here, there = self.seats[one], self.seats[other]
                    steps = [b - a for a, b in zip(self.marks[one], self.marks[other])]
                    change = sum(2 * s * (a - b + s) for s, a, b in zip(steps, off[here], off[there]))
                    if here != there and change < (best[0] if best else 0) and self.breaking(one, other) <= 0:
                        best = change, other, steps
                if best:
                    here, there, moved = self.seats[one], self.seats[best[1]], True
                    off[here] = [a + s for a, s in zip(off[here], best[2])]
                    off[there] = [b - s for b, s in zip(off[there], best[2])]
                    self.exchange(one, best[1])


def again(record):
    given = record["input"]
    work = Assignment(sorted(given["pupils"], key=lambda p: p["number"].encode()), given["plan"])
    stream = Stream(hash_of(given), record["seeds"])
    kept = False
    for _ in range(20):
        work.deal(stream)
        kept = work.keep(stream)
        if kept:
            break
    if kept and work.method == "分层随机":
        work.level(stream)
    result = [{"number": p["number"], "class": s + 1} for p, s in zip(work.pupils, work.seats)]
    yield "名单指纹", hash_of(given) == record["fingerprint"]
    yield "学生分班", kept and result == record["result"]
    if "teamInput" in record:
        teams = Stream(hash_of(record["teamInput"]), record["teamSeeds"]).shuffled(
            sorted(record["teamInput"]["teams"], key=lambda team: team["team"].encode()))
        heads = [{"class": place + 1, "team": team["team"]} for place, team in enumerate(teams)]
        yield "教师名单指纹", hash_of(record["teamInput"]) == record["teamFingerprint"]
        yield "教师分班", heads == record["heads"]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        records = json.load(file)["schools"]
    same = True
    for record in records:
        print(record["input"]["school"], record["fingerprint"])
        for name, is_same in again(record):
            print(f"  {name}:{'一致' if is_same else '不一致'}")
            same = same and is_same
    if "--fingerprint" in sys.argv:
        wanted = sys.argv[sys.argv.index("--fingerprint") + 1].replace(" ", "")
        known = any(record["fingerprint"] == wanted for record in records)
        print("公示的名单指纹:" + ("在记录里" if known else "不在记录里"))
        same = same and known
    sys.exit(0 if same else 1)


main()
