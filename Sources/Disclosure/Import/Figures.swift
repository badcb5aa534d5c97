import WorkingDays

/// The decimal that a person typed for `number`: 15 significant digits, all a spreadsheet keeps.
///
/// 76.914999999999992 in the file was 76.915 on the screen.
func decimal(_ number: Double) throws(CellProblem) -> Score {
  if let whole = Int(exactly: number), abs(whole) < 1_000_000_000_000 { return Score(whole) }
  guard number.isFinite, abs(number) < 1e12 else {
    throw CellProblem("R-NUM-03", "数字太大", "请核对单位和小数点")
  }
  // Below 10^12 at least three of the fifteen digits are decimals; six are kept, as Score has.
  let digits = abs(number) < 1 ? 15 : max(0, 14 - Int(exponent10(abs(number))))
  let places = min(digits, Score.places)
  let scaled = (number * power10(places)).rounded(.toNearestOrAwayFromZero)
  guard abs(scaled / power10(places) - number) <= abs(number) * 1e-14 else {
    throw CellProblem("R-NUM-04", "小数位数太多", "请按规定的位数填写")
  }
  return Score(units: Int(scaled) * Int(power10(Score.places - places)))
}

private func power10(_ exponent: Int) -> Double {
  (0..<exponent).reduce(1.0) { power, _ in power * 10 }
}

private func exponent10(_ number: Double) -> Double {
  var (exponent, rest) = (0.0, number)
  while rest >= 10 {
    rest /= 10
    exponent += 1
  }
  return exponent
}

func integer(_ text: String) throws(CellProblem) -> Int {
  guard let number = Int(text), text.utf8.first != UInt8(ascii: "+") else {
    throw notANumber(text, wanted: "整数")
  }
  return number
}

func score(_ text: String, _ places: Int) throws(CellProblem) -> Score {
  guard let score = Score(parsing: text) else {
    let reasons = ["缺", "弃", "违纪", "作弊", "无效", "未"]
    guard reasons.contains(where: text.contains) else { throw notANumber(text, wanted: "数字") }
    throw CellProblem("R-NUM-06", "“\(text)”不是分数", "没有成绩的这一格留空,原因写进“备注”列")
  }
  return try fitting(score, places)
}

/// `score` itself when it has at most so many decimals; nothing is rounded on the way in.
func fitting(_ score: Score, _ places: Int) throws(CellProblem) -> Score {
  guard score == score.rounded(to: places, .truncate) else {
    throw CellProblem(
      "R-NUM-05", "“\(score)”的小数多于 \(places) 位", "请按规定保留 \(places) 位小数,不要靠单元格格式隐藏")
  }
  return score
}

func amount(_ text: String) throws(CellProblem) -> Amount {
  let yuan = text.hasSuffix("元") ? String(text.dropLast()) : text
  guard let score = Score(parsing: yuan) else { throw notANumber(text, wanted: "金额") }
  let fen = try fitting(score, 2)
  return Amount(fen: fen.units / (Score.unitsPerPoint / 100))
}

/// Says which character spoils a figure: an O for a 0 is the usual one.
private func notANumber(_ text: String, wanted: String) -> CellProblem {
  let spoiling = text.first { !$0.isASCII || !($0.isNumber || ".-".contains($0)) }
  let reason =
    switch spoiling {
    case "O", "o": "里面有字母 O,应为数字 0"
    case "l", "I": "里面有字母 \(spoiling ?? "l"),应为数字 1"
    case .some(let character): "里面有“\(character)”"
    case nil: "小数点或负号的位置不对"
    }
  return CellProblem("R-NUM-06", "“\(text)”不是\(wanted),\(reason)", "请改成\(wanted)")
}

func choice(_ text: String, of words: [String]) throws(CellProblem) -> String {
  guard words.contains(text) else {
    throw CellProblem(
      "R-LIST-01", "“\(text)”不在可选项中", "请从 \(words.joined(separator: "、")) 中选一项")
  }
  return text
}
