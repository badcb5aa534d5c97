public import Disclosure
public import WorkingDays

extension DrawPlan {
  /// DRAW-021: sources whose value can be looked up already, so that a list fixed now proves nothing.
  public func findings(committedAt moment: Moment) -> [Finding] {
    sources.filter { $0.known <= moment }.map {
      .draw(
        "DRAW-021", field: "种子来源", value: $0.known.description,
        "“\($0.name)”在 \($0.known) 已经知道了,现在是 \(moment),这份记录不能证明名单定在种子以前",
        "请换以后才知道的来源;名单早已按时公布、现在补记的,加 --afterwards")
    }
  }

  /// DRAW-022: sources whose value nobody can know yet.
  public func findings(runAt moment: Moment) -> [Finding] {
    sources.filter { $0.known > moment }.map {
      .draw(
        "DRAW-022", field: "种子来源", value: $0.known.description,
        "“\($0.name)”要到 \($0.known) 才知道,现在是 \(moment)", "请到时再摇号;演练请加 --dry-run")
    }
  }
}

extension DrawRecord {
  /// DRAW-080: the record is not the one whose commit hash was published; of a hash its first
  /// sixteen digits or more.
  public func findings(published hash: String) -> [Finding] {
    let digits = drawText(hash).lowercased().filter { $0 != "-" && $0 != " " }
    guard digits.utf8.count < 16 || !commitment.sha256.hasPrefix(digits) else { return [] }
    return [
      .draw(
        "DRAW-080", field: "承诺指纹", value: String(digits.prefix(64)),
        "公布的承诺指纹是 \(digits.prefix(64)),这份记录的是 \(commitment.sha256)",
        digits.utf8.count < 16 ? "请抄前 16 位以上" : "这不是公布的那份名单和方案,请向公布单位核实")
    ]
  }

  /// DRAW-079: what `list` and the record's list do not share.
  public func findings(against list: DrawList) -> [Finding] {
    let (own, other) = (Set(commitment.list.entries), Set(list.entries))
    let missing = numbers(of: other.subtracting(own), "名单文件里有,记录里没有")
    let extra = numbers(of: own.subtracting(other), "记录里有,名单文件里没有")
    return [missing, extra].compactMap(\.self)
  }

  private func numbers(of entries: Set<DrawEntry>, _ words: String) -> Finding? {
    guard !entries.isEmpty else { return nil }
    let sorted = entries.sorted { $0.number.bytesPrecede($1.number) }
    let shown = sorted.prefix(5).map { "\($0.number)(\($0.persons) 人)" }
    return .draw(
      "DRAW-079", field: "名单",
      "\(words):\(shown.joined(separator: "、"))\(sorted.count > 5 ? "等 \(sorted.count) 个" : "")",
      "请核对是不是公布的那份名单")
  }
}
