import Disclosure

extension SummaryTable {
  /// Every figure in a line of its own, for programs (RFC 4180, UTF-8 with a byte order mark so that
  /// spreadsheet programs read the Chinese).
  ///
  /// A hidden figure is `*`, one that is not known is left empty. Sums of money are in yuan.
  public var csv: String {
    var lines = ["口径,名称,代码,指标,单位,分类,类别,数值"]
    for (line, cells) in zip(self.lines, cells) {
      let code = line.isUnit ? summary.units[line.members[0]].code : ""
      for (measure, row) in zip(summary.measures, cells) {
        for (slot, cell) in row.enumerated() where slot == 0 || measure.id != Figure.persons {
          let (dimension, category) = summary.words(of: slot)
          lines.append(
            [
              line.role.chinese, line.name(in: summary), code, measure.header,
              measure.unit.rawValue, dimension, category, cell.text(measure.unit),
            ].map(quoted).joined(separator: ","))
        }
      }
    }
    return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
  }
}

extension SummaryCell {
  /// As it is printed: a figure without thousands, `*`, or nothing.
  public func text(_ unit: SummaryMeasure.Unit) -> String {
    switch self {
    case .value(let number):
      switch unit {
      case .yuan: Amount(fen: number).description
      case .points: Score(units: number).description
      case .times, .persons, .entries, .pieces: String(number)
      }
    case .hidden: "*"
    case .unknown: ""
    }
  }
}

extension Summary {
  /// The headers of a slot's dimension and category; empty for the whole.
  public func words(of slot: Int) -> (dimension: String, category: String) {
    for place in dimensions.indices where slots(of: place).contains(slot) {
      let category = dimensions[place].categories[slot - slots(of: place).lowerBound]
      return (dimensions[place].header, category)
    }
    return ("", "")
  }
}

extension SummaryLine.Role {
  fileprivate var chinese: String {
    switch self {
    case .total: "总计"
    case .privateOfTotal: "总计其中民办"
    case .stage: "学段"
    case .privateOfStage(let stage): "\(stage)其中民办"
    case .township: "乡镇"
    case .unit: "单位"
    }
  }
}

/// A field of a CSV line; one that a spreadsheet would take for a formula stays a text.
private func quoted(_ text: String) -> String {
  let guarded = ["=", "+", "@"].contains(text.prefix(1)) ? "'" + text : text
  guard guarded.contains(where: { ",\"\r\n".contains($0) }) else { return guarded }
  return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
}
