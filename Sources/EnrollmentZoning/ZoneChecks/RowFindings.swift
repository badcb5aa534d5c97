import Disclosure

extension ZoneSheet {
  /// ZONE-004, ZONE-005, ZONE-012 and ZONE-021: schools without a zone, and zones that hold another
  /// school's.
  func rowFindings() -> [RecordFinding] {
    schools.compactMap(missingZone) + schools.flatMap(swallowedBlocks) + numberingFindings()
      + lonelyGroups()
  }

  private func missingZone(_ school: ZonedSchool) -> RecordFinding? {
    let takesNone = ["暂停招", "停止招", "不招生", "对口直升", "统筹"].contains {
      school.remark?.contains($0) == true
    }
    guard school.zone == nil, school.feeders == nil, !takesNone else { return nil }
    return rowFinding(
      "ZONE-012", in: school, SchoolZone.zone.spec, value: nil, "\(school.school)没有招生地段",
      "请填地段;与上面的学校共同派位的写同一个派位组,今年不招生的在备注写“暂停招收”")
  }

  /// ZONE-004: （12）某校一年级新生登记范围 in the middle of another school's text.
  private func swallowedBlocks(_ school: ZonedSchool) -> [RecordFinding] {
    guard let zone = school.zone, school.zoneRow == school.row else { return [] }
    return schoolHeadings(in: zone).filter { !mayName(school.school, $0.school) }.map { heading in
      let own = schools.first { mayName($0.school, heading.school) }
      let where_ = own.map { ",它自己在 \(cell($0.row, SchoolZone.school.spec))" } ?? ",表里没有它自己的一行"
      return rowFinding(
        "ZONE-004", in: school, SchoolZone.zone.spec, value: heading.words,
        "\(school.school)的地段里夹着另一所学校的开头“\(heading.words)”\(where_)", "请把那一段移到\(heading.school)的一行")
    }
  }

  /// ZONE-005: schools numbered （11）,（13）: one has been lost on the way.
  private func numberingFindings() -> [RecordFinding] {
    let numbered = schools.compactMap { school in
      leadingNumber(of: school.school).map { (school, $0) }
    }
    return zip(numbered, numbered.dropFirst()).compactMap { previous, next in
      guard next.1 != previous.1 + 1, next.1 != 1 else { return nil }
      let place = cell(previous.0.row, SchoolZone.school.spec)
      return rowFinding(
        "ZONE-005", .explain, in: next.0, SchoolZone.school.spec, value: next.0.school,
        "“\(next.0.school)”的编号跳了,前面 \(place) 是“\(previous.0.school)”", "请核对中间的学校是不是并进了上一所的地段")
    }
  }

  /// ZONE-021: a draw among one school.
  private func lonelyGroups() -> [RecordFinding] {
    grouped(schools, by: \.group).compactMap { group, schools in
      guard schools.count == 1, let school = schools.first else { return nil }
      return rowFinding(
        "ZONE-021", .explain, in: school, SchoolZone.group.spec, value: group,
        "派位组“\(group)”里只有\(school.school)一所学校", "请核对组名的写法;单校划片的不写派位组")
    }
  }

  func rowFinding(
    _ rule: String, _ severity: Finding.Severity = .mustFix, in school: ZonedSchool,
    _ column: ColumnSpec, value: String?, _ problem: String, _ remedy: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: school.row, column: column.id, value: value,
      problem: problem, remedy: remedy)
  }
}

/// The numbered headings of schools in a text, as （12）2026年广州市越秀区红火炬小学一年级新生登记范围.
func schoolHeadings(in text: String) -> [(words: String, school: String)] {
  guard text.contains("小学") || text.contains("学校") || text.contains("中学") else { return [] }
  let heading =
    #/[（(]\s*[0-9]{1,3}\s*[）)]\s*([^，。；、,;（()）\n]{2,40}?(?:小学|学校|中学))(?:一年级|七年级|新生|登记|招生|：|:|\n|$)/#
  return text.matches(of: heading).map { match in
    let name = match.output.1.drop { $0.isNumber || $0 == "年" }
    return (bare(match.output.0), bare(name))
  }
}

/// Without the marks and blanks around it.
private func bare(_ words: Substring) -> String {
  let marks = "：:\n\r \u{3000}"
  let kept = words.drop { marks.contains($0) }
  return kept.lastIndex { !marks.contains($0) }.map { String(kept[...$0]) } ?? ""
}

/// Whether both are one school, one of them perhaps with its city and district.
private func mayName(_ left: String, _ right: String) -> Bool {
  let (one, other) = (placeKey(unnumbered(left)), placeKey(unnumbered(right)))
  return one.hasSuffix(other) || other.hasSuffix(one)
}

/// 11 of （11）东川路小学.
private func leadingNumber(of school: String) -> Int? {
  guard let match = school.firstMatch(of: #/^[（(]\s*([0-9]{1,3})\s*[）)]/#) else { return nil }
  return Int(match.output.1)
}

/// A school's name without the number in front of it.
func unnumbered(_ school: String) -> String {
  school.replacing(#/^[（(]?\s*[0-9]{1,3}\s*[）)、.．]\s*/#, with: "")
}
