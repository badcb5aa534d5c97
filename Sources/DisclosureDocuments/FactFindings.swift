import Disclosure

// Everything that can be wrong with the form of a facts file, in words.

let tooLarge = Finding(
  rule: "F-YAML-01", problem: "文件超过 1 MB 或 2000 行", remedy: "请核对是否选错了文件")

func unreadable(line: Int?) -> Finding {
  Finding(
    rule: "F-YAML-02", place: .init(row: line), problem: "这一行看不懂",
    remedy: "请写成“名称: 内容”,内容里有引号、井号或冒号时整段放在一对引号里")
}

func notEntries(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-02", place: .init(row: line), problem: "不是“名称: 内容”",
    remedy: "请每行写一项,如“发布单位: 云溪县教育局”")
}

func noColon(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-03", place: .init(row: line), problem: "没有冒号",
    remedy: "请写成“名称: 内容”;接着上一行写的,行首空两格")
}

func wrongColon(after name: String, line: Int) -> Finding {
  Finding(
    rule: "F-YAML-03", place: .init(row: line, field: name), problem: "名称后面要用半角冒号,再空一格",
    remedy: "请写成“\(name): 内容”")
}

func tab(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-04", place: .init(row: line), problem: "有制表符(Tab)", remedy: "请改成空格")
}

func mark(_ character: Character, name: String?, line: Int) -> Finding {
  Finding(
    rule: "F-YAML-05", place: .init(row: line, field: name), problem: "不能用“\(character)”开头",
    remedy: "内容确实以它开头时,请把内容放在一对引号里")
}

func nested(_ name: String?, line: Int) -> Finding {
  Finding(
    rule: "F-YAML-06", place: .init(row: line, field: name), problem: "内容里又分了层",
    remedy: "请只写一段文字,或用“- ”逐行列出")
}

func duplicate(_ name: String, line: Int?, first: Int?) -> Finding {
  Finding(
    rule: "F-YAML-07", place: .init(row: line, field: name),
    problem: "写了两次" + (first.map { ",第一次在第 \($0) 行" } ?? ""), remedy: "请只留一处")
}

func secondDocument(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-08", place: .init(row: line), problem: "一个文件里有两份内容(中间有“---”)", remedy: "请只留一份")
}

func openQuote(_ name: String?, line: Int) -> Finding {
  Finding(
    rule: "F-YAML-09", place: .init(row: line, field: name), problem: "开头的引号在这一行里没有配上另一半,或引号后面还有内容",
    remedy: "请在这一行里配成一对;几行的文字请写“名称: |”,从下一行起行首空格写")
}

func noColonInOutline(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-03", place: .init(row: line), problem: "没有冒号",
    remedy: "请写成“名称: 内容”;几行的文字请写“名称: |”,从下一行起行首空格写")
}

func emptyItem(line: Int) -> Finding {
  Finding(
    rule: "F-YAML-10", place: .init(row: line), problem: "“-”后面没有内容",
    remedy: "请写在同一行,如“- 内容”,或删去这一行")
}
