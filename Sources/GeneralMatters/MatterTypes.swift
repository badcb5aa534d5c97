import Disclosure

/// What the type of a column is called in the file.
private enum TypeWord: Hashable {
  case text, code, integer, score, amount, day, month, choice
}

extension MatterReader {
  /// The type (类型) of a column with its 选项 or 小数位.
  mutating func columnType(in map: MatterMap) -> ColumnType? {
    let words: KeyValuePairs<String, TypeWord> = [
      "文字": .text, "编号": .code, "整数": .integer, "小数": .score, "金额": .amount, "日期": .day,
      "年月": .month, "选项": .choice,
    ]
    let word = choice("类型", in: map, words)
    let options = options(in: map, belongs: word == .choice, known: word != nil)
    let places = number("小数位", in: map, 1...6)
    if let word, word != .score { refuse("小数位", in: map, unless: "类型是小数") }
    switch word {
    case .text: return .text
    case .code: return .code
    case .integer: return .integer
    case .score: return .score(places: places ?? 2)
    case .amount: return .amount
    case .day: return .day
    case .month: return .month
    case .choice: return options.isEmpty ? nil : .choice(options)
    case nil: return nil
    }
  }

  /// The words (选项) to choose from; they are asked for where they belong and refused elsewhere.
  mutating func options(in map: MatterMap, belongs: Bool, known: Bool) -> [String] {
    let options = texts("选项", in: map).map(\.text)
    if !belongs, known { refuse("选项", in: map, unless: "类型是选项") }
    if belongs, map["选项"] == nil {
      add("GEN-003", map.line, "选项", "未填写", "类型是选项的,请写出可以选的各项")
    }
    if Set(options).count != options.count {
      add("GEN-015", map["选项"]?.line ?? map.line, "选项", "有两项相同", "请删去一项")
    }
    return options
  }

  /// The conditions (检查, 字数, 范围) on the cells of a column of `type`.
  mutating func checks(in map: MatterMap, _ type: ColumnType?) -> [Check] {
    let named: KeyValuePairs<String, Check> = [
      "身份证号": .residentID, "电话": .phone, "姓名": .personName,
    ]
    let check = choice("检查", in: map, named)
    let (length, range) = (range("字数", in: map), range("范围", in: map))
    guard let type else { return [] }
    let isText = type == .text || type == .code
    if !isText {
      refuse("检查", in: map, unless: "类型是文字或编号")
      refuse("字数", in: map, unless: "类型是文字或编号")
    }
    let ranged: Check?
    switch type {
    case .integer: ranged = range.map(Check.integers)
    case .score: ranged = range.map { .scores(Score($0.lowerBound)...Score($0.upperBound)) }
    case .text, .code, .amount, .day, .month, .choice:
      refuse("范围", in: map, unless: "类型是整数或小数")
      ranged = nil
    }
    return [check, length.map(Check.length), ranged].compactMap(\.self)
  }

  /// A member that means nothing here.
  mutating func refuse(_ name: String, in map: MatterMap, unless condition: String) {
    guard let member = map[name] else { return }
    add("GEN-015", member.line, name, "\(condition)时才写", "请删去这一行,或改类型")
  }
}

extension ColumnType {
  var isSummable: Bool {
    switch self {
    case .integer, .score, .amount: true
    case .text, .code, .day, .month, .choice: false
    }
  }

  /// What its values and `header` need, in half characters, where the file does not say.
  func usualWidth(under header: String) -> Int {
    let values =
      switch self {
      case .text: 16
      case .code: 18
      case .integer: 8
      case .score: 10
      case .amount, .day: 14
      case .month: 12
      case .choice(let words): (words.map { displayWidth($0) }.max() ?? 0) + 2
      }
    return min(80, max(values, displayWidth(header) + 2))
  }
}
