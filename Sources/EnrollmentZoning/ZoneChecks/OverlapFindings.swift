import Disclosure

extension ZoneSheet {
  /// ZONE-001 to ZONE-003, ZONE-017 and ZONE-018: a place that is given away twice.
  func overlapFindings(_ zones: [ReadZone]) -> [RecordFinding] {
    overlaps(of: zones) { left, right in
      left.school.row == right.school.row || !left.shares(with: right)
    }.map(finding)
  }

  private func finding(_ overlap: ZoneOverlap) -> RecordFinding {
    let (first, second) = (overlap.first, overlap.second)
    if first.item.school.row == second.item.school.row { return ownFinding(overlap) }
    let other = "\(spot(first.item)) \(first.item.school.school)“\(first.words)”"
    let own = second.item.school.school
    if first.item.isChoice != second.item.isChoice {
      return finding(
        "ZONE-018", .explain, at: second,
        "\(own)与\(other)是同一处,一边可以选择学校,一边是招生地段\(common(overlap))",
        "请核对;确实可以选择的,在选择的那句写明两所学校")
    }
    if overlap.common == nil, second.item.place.kind == .community {
      return finding(
        "ZONE-017", at: second, "同一个社区又给了\(own),原来在\(other)",
        "请核对;两校共用的写同一个派位组,或另写一句“\(first.item.school.school)与\(own)公共学区”")
    }
    return finding(
      "ZONE-003", at: second, "\(own)与\(other)重叠\(common(overlap))",
      "请核对归哪所学校;两校共用的写同一个派位组,或另写一句“\(first.item.school.school)与\(own)公共学区”")
  }

  private func ownFinding(_ overlap: ZoneOverlap) -> RecordFinding {
    let (first, second) = (overlap.first, overlap.second)
    let isSame =
      first.axis == second.axis && first.numbers == second.numbers
      && first.item.coverage.excepted == second.item.coverage.excepted
    let other = "\(spot(first.item))“\(first.words)”"
    return isSame
      ? finding(
        "ZONE-001", at: second, "\(second.item.school.school)里重复写了,前面已有\(other)", "请核对,只留一处")
      : finding(
        "ZONE-002", .explain, at: second,
        "\(second.item.school.school)里与前面的\(other)重叠\(common(overlap))", "请核对门牌号,合成一处")
  }

  private func common(_ overlap: ZoneOverlap) -> String {
    let place = overlap.second.item.place.name
    guard let (axis, numbers) = overlap.common else { return "(\(place)全部)" }
    let words = axis.words(numbers)
    return "(\(place)\(words.isEmpty ? "全部" : words))"
  }

  private func spot(_ item: ZoneItem) -> String { cell(item.school.row, item.column) }

  private func finding(
    _ rule: String, _ severity: Finding.Severity = .mustFix, at stretch: ZoneStretch,
    _ problem: String, _ remedy: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: stretch.item.school.row,
      column: stretch.item.column.id, value: stretch.words,
      problem: "“\(stretch.words)”" + problem, remedy: remedy)
  }
}
