import Disclosure

extension ZoneSheet {
  /// What is wrong with one text by itself: ZONE-006, ZONE-007, ZONE-011 and ZONE-019.
  func textFindings(_ zone: ReadZone) -> [RecordFinding] {
    zone.items.flatMap { itemFindings($0) } + countFindings(zone) + unreadFindings(zone)
  }

  private func itemFindings(_ item: ZoneItem) -> [RecordFinding] {
    guard case .parts(let parts) = item.place.extent else { return [] }
    let found = zip(parts, item.partWords).flatMap { part, words in
      ([part] + part.inside).compactMap { numberFinding($0, of: item, words) }
    }
    return found + listFindings(parts, of: item)
  }

  private func numberFinding(
    _ part: ZonePart, of item: ZoneItem, _ words: String
  ) -> RecordFinding? {
    guard part.parity != .all else { return nil }
    let (mark, other) = part.parity == .odd ? ("单号", "双号") : ("双号", "单号")
    let ends = [part.from, part.through].compactMap { $0?.main }.filter { $0 > 0 }
    let wrong = ends.filter { ($0 % 2 == 1) != (part.parity == .odd) }
    guard let first = wrong.first else { return nil }
    guard part.from == part.through else {
      return finding(
        "ZONE-007", .explain, at: item, words, "写明\(mark),一端的 \(first) 却是\(other)",
        "请核对;\(first) 号不按\(mark)计入")
    }
    return finding(
      "ZONE-006", at: item, words, "写明\(mark),里面的 \(first) 却是\(other)",
      "请核对是号码错了,还是单双号写错了")
  }

  /// ZONE-006 of 1、4、7（单号）: the mark stands at the last number, and most of the list is as it says.
  private func listFindings(_ parts: [ZonePart], of item: ZoneItem) -> [RecordFinding] {
    guard let mark = parts.last?.parity, mark != .all, parts.allSatisfy({ $0.from == $0.through }),
      parts.dropLast().allSatisfy({ $0.parity == .all })
    else { return [] }
    let numbers = parts.compactMap { $0.from?.main }.filter { $0 > 0 }
    let wrong = numbers.filter { ($0 % 2 == 1) != (mark == .odd) }
    guard !wrong.isEmpty, wrong.count < numbers.count - wrong.count else { return [] }
    let (own, other) = mark == .odd ? ("单号", "双号") : ("双号", "单号")
    let words = wrong.map(String.init).joined(separator: "、")
    return [
      finding(
        "ZONE-006", at: item, item.words, "写明\(own),里面的 \(words) 却是\(other)",
        "请核对是号码错了,还是单双号写错了")
    ]
  }

  /// ZONE-011: 等十个小区, and nine are named.
  private func countFindings(_ zone: ReadZone) -> [RecordFinding] {
    zone.text.sentences.compactMap { sentence in
      guard let stated = sentence.statedCount else { return nil }
      let places = sentence.clauses.count { clause in
        if case .place = clause.meaning { true } else { false }
      }
      guard places != stated else { return nil }
      return finding(
        "ZONE-011", .explain, zone, sentence.range, "写的是 \(stated) 个,列出了 \(places) 个",
        "请核对,把名称都列出来")
    }
  }

  /// ZONE-019: what the program does not understand, a person reads.
  private func unreadFindings(_ zone: ReadZone) -> [RecordFinding] {
    let headings = schoolHeadings(in: zone.text.source).map(\.school)
    return zone.text.clauses.compactMap { clause in
      guard clause.meaning == .unread else { return nil }
      // Another school's heading has a finding of its own.
      let words = zone.text.words(clause.range)
      guard !headings.contains(where: words.contains) else { return nil }
      return finding("ZONE-019", .explain, zone, clause.range, "没有读懂", "请人工核对这一处")
    }
  }

  private func finding(
    _ rule: String, _ severity: Finding.Severity, _ zone: ReadZone, _ range: Range<Int>,
    _ problem: String, _ remedy: String
  ) -> RecordFinding {
    let words = zone.text.words(range)
    return RecordFinding(
      rule: rule, severity: severity, row: zone.school.row, column: SchoolZone.zone.spec.id,
      value: words, problem: "\(zone.school.school)“\(words)”\(problem)", remedy: remedy)
  }

  func finding(
    _ rule: String, _ severity: Finding.Severity = .mustFix, at item: ZoneItem, _ words: String,
    _ problem: String, _ remedy: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: item.school.row, column: item.column.id, value: words,
      problem: "\(item.school.school)“\(words)”\(problem)", remedy: remedy)
  }
}
