import Disclosure

/// ENR-063: the classes of a school's campuses, as 本部11个班、东校区4个班 or 11+4=15, are the school's.
func campusFindings(_ record: Record, _ classes: Column<Int>) -> [RecordFinding] {
  guard let note = record[SchoolZone.remark] else { return [] }
  let plan = record[classes]
  var findings = equations(in: note).compactMap { equation -> RecordFinding? in
    let sum = equation.parts.reduce(0, +)
    guard sum != equation.result || plan.map({ $0 != sum }) == true else { return nil }
    return campusFinding(record, classes, equation.parts, plan)
  }
  let parts = classesOfCampuses(in: note)
  if let plan, findings.isEmpty, parts.count > 1, parts.reduce(0, +) != plan {
    findings.append(campusFinding(record, classes, parts, plan))
  }
  return findings
}

private func campusFinding(
  _ record: Record, _ classes: Column<Int>, _ parts: [Int], _ plan: Int?
) -> RecordFinding {
  let words = parts.map(String.init).joined(separator: "+")
  let whole = plan.map { ",班数写的是 \($0)" } ?? ""
  return record.planFinding(
    "ENR-063", at: SchoolZone.remark.spec, "各校区的班数 \(words) 加起来是 \(parts.reduce(0, +))\(whole)",
    "请核对各校区的班数和\(classes.spec.header)")
}

/// Sums that a note writes out: 11+4=15.
private func equations(in note: String) -> [(parts: [Int], result: Int)] {
  note.matches(of: #/[0-9]{1,3}(?:\s*[+＋]\s*[0-9]{1,3})+\s*[=＝]\s*[0-9]{1,3}/#).compactMap {
    match in
    let sides = match.output.split { "=＝".contains($0) }
    guard sides.count == 2, let result = addedUp(String(sides[1])) else { return nil }
    let parts = sides[0].split { "+＋".contains($0) }.compactMap { addedUp(String($0)) }
    return (parts, result)
  }
}

/// The numbers of 校区11个班, 本部招4个班 and their like.
private func classesOfCampuses(in note: String) -> [Int] {
  note.matches(of: #/(?:校区|本部|校本部|分校|部)[^0-9，。；,;]{0,6}([0-9]{1,2})\s*个?班/#).compactMap {
    Int($0.output.1)
  }
}

/// ENR-064: 见说明7 where there are six.
func citedExplanationFindings(_ content: NoticeContent) -> [RecordFinding] {
  let count = content.facts.texts(planExplanations.name).count
  return content.records.flatMap { record in
    [SchoolZone.zone, SchoolZone.remark].compactMap { column -> RecordFinding? in
      let cited = record[column].map(citedExplanations) ?? []
      guard let missing = cited.first(where: { !(1...max(count, 1)).contains($0) || count == 0 })
      else { return nil }
      return record.planFinding(
        "ENR-064", at: column.spec,
        "写着“见说明\(missing)”,事项文件里的说明" + (count == 0 ? "一条也没有" : "只有 \(count) 条"),
        "请补上说明,或改条号")
    }
  }
}

/// The numbers of 见说明2, 见说明第2、3条 and 详见说明（2）.
func citedExplanations(in text: String) -> [Int] {
  text.matches(of: #/见(?:表下|下面|后面)?说明[第（(]*([0-9]{1,2}(?:\s*[、，,和及]\s*[0-9]{1,2})*)/#)
    .flatMap { match in match.output.1.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    }
}

/// ENR-065: shares of a zone text that do not make a whole, and seats shared out that are not the
/// plan's.
func quotaFindings(_ record: Record) -> [RecordFinding] {
  guard let text = record[SchoolZone.zone] else { return [] }
  var findings: [RecordFinding] = []
  let shares = text.matches(of: #/([0-9]{1,3})\s*[%％]/#).compactMap { Int($0.output.1) }
  if shares.count > 1, shares.reduce(0, +) != 100 {
    findings.append(
      record.planFinding(
        "ENR-065", .explain, at: SchoolZone.zone.spec,
        "比例 \(shares.map { "\($0)%" }.joined(separator: "、")) 加起来是 \(shares.reduce(0, +))%,不是100%",
        "请核对各部分的比例"))
  }
  let seats = text.matches(of: #/([0-9]{1,4})\s*个学位/#).compactMap { Int($0.output.1) }
  if seats.count > 1, let plan = record[SchoolZone.seats], seats.reduce(0, +) != plan {
    findings.append(
      record.planFinding(
        "ENR-065", .explain, at: SchoolZone.zone.spec,
        "学位 \(seats.map(String.init).joined(separator: "、")) 加起来是 \(seats.reduce(0, +)),人数写的是 \(plan)",
        "请核对各部分的学位和人数"))
  }
  return findings
}
