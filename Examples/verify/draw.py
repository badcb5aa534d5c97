#!/usr/bin/env python3
"""Recomputes a draw record of gongshi from its own list, plan and seeds.

    python3 draw.py 摇号.json [编号] [--commit 公示上印的承诺指纹]

Standard library only. Ends with 1 when anything differs. The rules stand in Draws.md."""
import hashlib, json, re, sys

FORMAT, NAMES = "gongshi-draw-1", ["format", "list", "listHash", "plan", "commitHash", "run", "recordHash"]


def sha256(data):
    return hashlib.sha256(data.encode()).hexdigest()


def hash_of(value):
    """Of RFC 8785, of which a record needs no more than this: sorted names, no blanks, UTF-8."""
    return sha256(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


def load(path):
    def members(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise ValueError("同一个名称出现两次")
        return dict(pairs)
    def refuse(text):
        raise ValueError(f"不是整数:{text}")
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_pairs_hook=members, parse_float=refuse, parse_constant=refuse)


def words(key):
    """Eight bytes at a time, highest first, of SHA-256(key, counter), counter from 0."""
    counter = 0
    while True:
        block = hashlib.sha256(key + counter.to_bytes(8, "big")).digest()
        yield from (int.from_bytes(block[start:start + 8], "big") for start in range(0, 32, 8))
        counter += 1


def uniform(stream, n):
    """A number below n; words of the last, incomplete round are thrown away."""
    return next(word for word in stream if word < 2**64 - 2**64 % n) % n


def whole(text, most):
    if not re.fullmatch("[0-9]+", text) or not 1 <= int(text) <= most:
        raise ValueError(f"“{text}”不是 1 到 {most} 的整数")
    return int(text)


def order_of(numbers, run, plan):
    """The positions of the list, from 0, as they are drawn."""
    n, method, values = len(numbers), plan["method"], [seed["value"] for seed in run["seeds"]]
    items = list(range(n))
    if method == "shuffle":
        stream = words(bytes.fromhex(run["key"]))
        for place in range(n - 1):
            other = place + uniform(stream, n - place)
            items[place], items[other] = items[other], items[place]
        return items
    if method == "numbers":
        given = {item["number"]: int(item["value"]) for item in run["randomNumbers"]}
        if set(given) != set(numbers) or len(set(given.values())) != n:
            raise ValueError("随机数缺少、多余或相同")
        return sorted(items, key=lambda position: given[numbers[position]])
    if method == "rfc3797":
        sources = [sorted(int(figure) for figure in value.split()) for value in values]
        key = "".join("".join(f"{figure}." for figure in source) + "/" for source in sources).encode()
        digests = [hashlib.md5(mark + key + mark).digest() for mark in (i.to_bytes(2, "big") for i in range(n))]
        return [items.pop(int.from_bytes(digest, "big") % len(items)) for digest in digests]
    order = {}
    if method == "ring":
        place, step = whole(values[0], n) - 1, whole(values[1], n)
        while items:
            order[items.pop(place)] = None
            place = (place + step - 1) % max(1, len(items))
    elif method == "difference":
        place, step = (whole("".join(reversed(value.split())), n) - shift for value, shift in zip(values, (1, 0)))
        while len(order) < n and not (place in order and plan["whenRepeated"] == "stop"):
            while place in order:
                place = (place + 1) % n
            order[place] = None
            place = (place + step) % n
    return list(order)


def results_of(entries, order, plan):
    results = [{"number": entry["number"], "place": None, "result": "未中签" if order else "中签",
                "alternate": None} for entry in entries]
    left, stopped, alternates = plan["seats"], False, 0
    for turn, position in enumerate(order, 1):
        result, persons = results[position], entries[position]["persons"]
        result["place"] = turn
        if left > 0 and not stopped and (persons <= left or plan["lastSeats"] == "admit"):
            left, result["result"] = max(0, left - persons), "中签"
            continue
        stopped = stopped or plan["lastSeats"] == "stop"
        if plan["alternates"] is None or alternates < plan["alternates"]:
            alternates += 1
            result["result"], result["alternate"] = "候补", alternates
    return results


def verify(record, published):
    entries, plan, run = record["list"], record["plan"], record["run"]
    numbers, drawn = [entry["number"] for entry in entries], sum(e["persons"] for e in entries) > plan["seats"]
    commit = hash_of({"format": FORMAT, "list": hash_of(entries), "plan": plan})
    yield "格式", record["format"] == FORMAT and set(record) == set(NAMES)
    yield "名单次序", all(a.encode() < b.encode() for a, b in zip(numbers, numbers[1:]))
    yield "人数", all(entry["persons"] in range(1, 10 if plan["lastSeats"] else 2) for entry in entries)
    yield "名单指纹", record["listHash"] == hash_of(entries)
    yield "承诺指纹", record["commitHash"] == commit
    if published is not None:
        yield "和公示上印的承诺指纹", len(published) >= 16 and commit.startswith(published.replace("-", "").lower())
    yield "种子在公布以后才知道", all(source["known"] > plan["published"] for source in plan["sources"])
    if run:
        sources = plan["sources"] if drawn and plan["method"] != "numbers" else []
        values = [seed["value"] for seed in run["seeds"]]
        shapes = [re.escape(source["shape"] or "").replace(r"\#", "[0-9]") or ".+" for source in sources]
        yield "种子来源", [seed["source"] for seed in run["seeds"]] == [source["name"] for source in sources]
        yield "种子写法", all(re.fullmatch(shape, value) for shape, value in zip(shapes, values))
        framed = "".join(f"{len(text.encode())}:{text}\n" for text in [FORMAT, commit] + values)
        key = sha256(framed) if drawn and plan["method"] == "shuffle" else None
        yield "种子指纹", run["key"] == key
        order = order_of(numbers, {**run, "key": key}, plan) if drawn else []
        yield "抽签次序", run["order"] == [numbers[position] for position in order]
        yield "结果", run["drawn"] is drawn and run["results"] == results_of(entries, order, plan)
    rest = {name: value for name, value in record.items() if name != "recordHash"}
    yield "记录指纹", record["recordHash"] == hash_of(rest)


def main(path, *rest):
    published = rest[rest.index("--commit") + 1] if "--commit" in rest else None
    try:
        record = load(path)
        points = list(verify(record, published))
        for name, same in points:
            print(f"{'一致' if same else '不一致'}  {name}")
        for result in (record["run"] or {"results": []})["results"]:
            if result["number"] in rest:
                print(f"编号 {result['number']}:第 {result['place'] or '—'} 个抽出,{result['result']}{result['alternate'] or ''}")
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError) as error:
        sys.exit(f"不能核验:{type(error).__name__} {error}")
    print(f"承诺指纹 {record['commitHash']}")
    sys.exit(None if all(same for _, same in points) else "核验没有通过。")


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 1 else sys.exit(__doc__)
