#!/usr/bin/env python3
"""Checks that one row was in a list that was posted, from a proof file of gongshi and a printed checkpoint.

    python3 ledger.py 证明.json 4TK9Z-0V7QW-…(公示栏上印的六组校验码)

Standard library only. Ends with 1 when anything is wrong. The rules stand in Ledger.md."""
import hashlib, json, re, sys

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MEMBERS = {"checkpoint", "countersignature", "draft", "format", "leaf", "listPath", "notice", "posting", "row", "signer"}


class Wrong(Exception):
    """What does not hold, in words."""


def require(condition, words):
    if not condition:
        raise Wrong(words)


def sha256(data):
    return hashlib.sha256(data).digest()


def load(text, names=None):
    """JSON without a member that stands twice, a fraction, or names other than those given."""
    def members(pairs):
        require(len({name for name, _ in pairs}) == len(pairs), "同一个名称出现两次")
        return dict(pairs)
    def refuse(figure):
        raise Wrong(f"不是整数:{figure}")
    value = json.loads(text, object_pairs_hook=members, parse_float=refuse, parse_constant=refuse)
    require(names is None or isinstance(value, dict) and set(value) == set(names), "内容有缺少或多余的项")
    return value


def canonical(value):
    """RFC 8785, of which these texts need no more than this."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_hex(text, count=32):
    require(re.fullmatch("[0-9a-f]{%d}" % (2 * count), text), "哈希或签名的写法不对")
    return bytes.fromhex(text)


def groups(text):
    bits = int.from_bytes(sha256(text), "big") >> 106
    letters = "".join(ALPHABET[bits >> shift & 31] for shift in range(145, -1, -5))
    return "-".join(letters[start:start + 5] for start in range(0, 30, 5))


def typed(words):
    text = "".join(words).upper().translate(str.maketrans("ILO", "110", " -\u3000"))
    require(len(text) == 30 and set(text) <= set(ALPHABET), "校验码应为六组、每组五个字符")
    return "-".join(text[start:start + 5] for start in range(0, 30, 5))


def root_of(leaf, number, size, path):
    """RFC 6962, 2.1.1: from a leaf hash along its path to the root."""
    require(type(number) is int and type(size) is int and 1 <= number <= size, "序号超出范围")
    index, last = number - 1, size - 1
    for step in path:
        require(last > 0, "证明的路径太长")
        other = from_hex(step)
        if index & 1 or index == last:
            leaf = sha256(b"\1" + other + leaf)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            leaf = sha256(b"\1" + leaf + other)
        index, last = index >> 1, last >> 1
    require(last == 0, "证明的路径太短")
    return leaf


# Ed25519 (RFC 8032), checking only; points are (X, Y, Z, T) with x = X/Z, y = Y/Z, T = XY/Z.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] * D, 2 * p[2] * q[2]
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point, scalar = add(point, point), scalar >> 1
    return total


def decompress(data):
    y, odd = int.from_bytes(data, "little") & (2**255 - 1), data[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    require(y < P and (x * x - square) % P == 0 and not (x == 0 and odd), "公钥或签名不是有效的点")
    x = P - x if x & 1 != odd else x
    return x, y, 1, x * y % P


BASE = decompress(bytes([0x58] + [0x66] * 31))


def signed(text, signature, key):
    key, signature = from_hex(key), from_hex(signature, 64)
    scalar = int.from_bytes(signature[32:], "little")
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + text.encode()).digest(), "little") % ORDER
    left, right = times(scalar, BASE), add(decompress(signature[:32]), times(challenge, decompress(key)))
    return scalar < ORDER and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


def entry_of(proved, checkpoint):
    """An entry's members, once it is shown to be in the ledger that the checkpoint stands for."""
    require(set(proved) == {"path", "signature", "text"}, "台账条目有缺少或多余的项")
    entry = load(proved["text"], ["act", "at", "by", "of", "previous", "seq"])
    leaf = sha256(b"\0" + (proved["text"] + "\n" + proved["signature"]).encode())
    root = root_of(leaf, entry["seq"], checkpoint["size"], proved["path"])
    require(root.hex() == checkpoint["root"], "一条台账条目不在存证之内,或者被改动过")
    return entry


def check(proof, printed):
    require(proof["format"] == "gongshi-row-proof-1", "不是逐行证明文件")
    text = proof["checkpoint"]
    checkpoint = load(text, ["at", "chain", "format", "office", "root", "size"])
    require(checkpoint["format"] == "gongshi-checkpoint-1" and canonical(checkpoint) == text, "存证的写法不对")
    require(groups(text.encode()) == printed, f"存证的校验码是 {groups(text.encode())},与你输入的 {printed} 不同")
    draft, posting = entry_of(proof["draft"], checkpoint), [entry_of(one, checkpoint) for one in proof["posting"]]
    content = (draft["act"].get("drafted") or draft["act"]["revised"])["draft"]
    hung = posting[0]["act"]["posted"]["posting"]
    require(draft["of"] == posting[0]["of"] == proof["notice"], "起草、张贴不是同一件公示的")
    require(hung.get("sha256") == content["sha256"] and draft["seq"] < posting[0]["seq"], "张贴的不是这一版名单")
    leaf = load(proof["leaf"], ["row", "salt"])
    from_hex(leaf["salt"], 16)
    root = root_of(sha256(b"\0" + proof["leaf"].encode()), proof["row"], content["rowCount"], proof["listPath"])
    require(root.hex() == content["listRoot"], "这一行不在公示的名单里,或者被改动过")
    person = entry_of(proof["signer"], checkpoint)
    added = person["act"]["personAdded"]
    require(person["of"] == "office" and all(one["by"] == added["id"] for one in posting), "签名的人不是办理的人")
    require([one["seq"] for one in posting] == [posting[0]["seq"] + i for i in range(len(posting))], "张贴的记录不相连")
    require(all(one["signature"] == "" for one in proof["posting"][:-1]), "张贴的记录有多余的签名")
    last = proof["posting"][-1]
    require(signed(last["text"], last["signature"], added["key"]), f"张贴记录上 {added['id']} 的签名不对")
    seal = proof["countersignature"]
    if seal is not None:
        require(set(seal) == {"signature", "text"}, "会签有缺少或多余的项")
        words = load(seal["text"], ["at", "by", "checkpoint", "format", "key", "name", "office", "since"])
        require(words["format"] == "gongshi-countersignature-1", "会签的写法不对")
        require(words["checkpoint"] == sha256(text.encode()).hex(), "会签的是另一份存证")
        require(signed(seal["text"], seal["signature"], words["key"]), "会签的签名不对")
        seal = words
    return checkpoint, content, leaf["row"], hung, posting[0], added, seal


def say(words):
    """Without anything that could move the cursor or begin a line of its own."""
    print("".join(letter if letter.isprintable() else "?" for letter in words))


def tell(proof, checkpoint, content, row, hung, posting, added, seal, printed):
    say("证明成立。")
    minute = lambda text: text[:16].replace("T", " ")
    say(f"公示:{proof['notice']}《{content['title']}》,名单第 {content['version']} 版,共 {content['rowCount']} 行,这是第 {proof['row']} 行")
    for header, value in row.items():
        say(f"    {header}:{value}")
    say(f"张贴:{minute(hung['at'])},{hung['channel']},{hung['place']}")
    say(f"记录:{minute(posting['at'])} 由 {added['name']}({added['id']})记入台账第 {posting['seq']} 条并签名")
    say(f"存证:{checkpoint['office']},{minute(checkpoint['at'])},台账前 {checkpoint['size']} 条,校验码 {printed},与你输入的一致")
    if seal is None:
        return say("会签:没有。存证贴出以前台账是否改写过,只能由见过更早存证的人核对")
    key = groups(bytes.fromhex(seal["key"]))
    say(f"会签:{seal['office']},{minute(seal['at'])},{seal['name']},会签人公钥 {key}(请与该单位公布的核对)")


def main(path, *words):
    try:
        printed = typed(words)
        with open(path, encoding="utf-8") as file:
            proof = load(file.read(1 << 22), MEMBERS)
        tell(proof, *check(proof, printed), printed)
    except (Wrong, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError, RecursionError) as error:
        words = error if isinstance(error, Wrong) else f"文件读不出来或写法不对({type(error).__name__})"
        sys.exit(f"证明不成立:{words}。请向公示单位索取原文件,或核对校验码。")


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 2 else sys.exit(__doc__)
