public import Disclosure

extension ZoneSheet {
  /// ZONE-013 and ZONE-014: zones and plans of two sheets that are not of the same schools, or not of
  /// as many classes; in the cells of this sheet but for schools that only the plan has.
  public func findings(against plan: ZoneSheet) -> (own: [RecordFinding], plan: [RecordFinding]) {
    let (mine, theirs) = (byName, plan.byName)
    let onlyHere = named.filter { theirs[$0.key] == nil }
    let onlyThere = plan.named.filter { mine[$0.key] == nil }
    let own = onlyHere.map { one -> RecordFinding in
      let near = onlyThere.first { isNear($0.spelling, one.spelling) }?.school
      return absent(
        one.school, from: plan, "计划",
        near.map { "\(plan.cell($0.row, SchoolZone.school.spec))“\($0.school)”" })
    }
    let others = onlyThere.filter { other in
      !onlyHere.contains { isNear(other.spelling, $0.spelling) }
    }.map { plan.absent($0.school, from: self, "地段", nil) }
    return (own + named.compactMap { differing($0.school, theirs[$0.key], plan) }, others)
  }

  private struct Named {
    let school: ZonedSchool
    let key: String
    let spelling: String
  }

  private var named: [Named] {
    zip(schools, spellings).map { school, spelling in
      Named(school: school, key: placeKey(unnumbered(school.school)), spelling: spelling)
    }
  }

  private var byName: [String: ZonedSchool] {
    Dictionary(named.map { ($0.key, $0.school) }) { first, _ in first }
  }

  private func absent(
    _ school: ZonedSchool, from other: ZoneSheet, _ table: String, _ near: String?
  ) -> RecordFinding {
    let name = other.name.map { "“\($0)”" } ?? ""
    let counts = "(这张表 \(schools.count) 所,那张表 \(other.schools.count) 所)"
    return rowFinding(
      "ZONE-013", in: school, SchoolZone.school.spec, value: school.school,
      "“\(school.school)”在\(table)表\(name)里没有" + (near.map { ",那里有 \($0)" } ?? counts),
      near == nil ? "请补上这一行,或核对学校名称" : "请核对是不是同一所学校,是的写成一样")
  }

  private func differing(
    _ school: ZonedSchool, _ other: ZonedSchool?, _ plan: ZoneSheet
  ) -> RecordFinding? {
    guard let other else { return nil }
    let figures = [
      (SchoolZone.classes.spec, school.classes, other.classes),
      (SchoolZone.seats.spec, school.seats, other.seats),
    ]
    guard
      let (column, own, planned) = figures.first(where: { _, own, planned in
        own != nil && planned != nil && own != planned
      })
    else { return nil }
    return rowFinding(
      "ZONE-014", in: school, column, value: own?.description,
      "\(school.school)的\(column.header)是 \(own ?? 0),\(plan.cell(other.row, column)) 是 \(planned ?? 0)",
      "请核对,改成一致")
  }
}

/// Whether two schools that stand in one table each are probably one, by the keys of their names.
private func isNear(_ one: String, _ other: String) -> Bool {
  one == other || differByOneCharacter(one, other)
    || (min(one.count, other.count) >= 4 && (one.hasSuffix(other) || other.hasSuffix(one)))
}
