public import Disclosure

extension ZoneSheet {
  /// ZONE-013 and ZONE-014: zones and plans of two sheets that are not of the same schools, or not of
  /// as many classes; in the cells of this sheet but for schools that only the plan has.
  public func findings(against plan: ZoneSheet) -> (own: [RecordFinding], plan: [RecordFinding]) {
    let (mine, theirs) = (byName, plan.byName)
    let (onlyHere, onlyThere) = (
      schools.filter { theirs[$0.key] == nil }, plan.schools.filter { mine[$0.key] == nil }
    )
    let own = onlyHere.map { school -> RecordFinding in
      let near = onlyThere.first { isNear($0, school) }
      return absent(
        school, from: plan, "计划",
        near.map { near in
          "\(plan.cell(near.row, SchoolZone.school.spec))“\(near.school)”"
        })
    }
    let others = onlyThere.filter { other in !onlyHere.contains { isNear(other, $0) } }
      .map { plan.absent($0, from: self, "地段", nil) }
    return (own + schools.compactMap { differing($0, theirs[$0.key], plan) }, others)
  }

  private var byName: [String: ZonedSchool] {
    Dictionary(schools.map { ($0.key, $0) }) { first, _ in first }
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

extension ZonedSchool {
  fileprivate var key: String { placeKey(unnumbered(school)) }
}

/// Whether two schools that stand in one table each are probably one.
private func isNear(_ left: ZonedSchool, _ right: ZonedSchool) -> Bool {
  let (one, other) = (spellingKey(unnumbered(left.school)), spellingKey(unnumbered(right.school)))
  return one == other || differByOneCharacter(one, other)
    || (min(one.count, other.count) >= 4 && (one.hasSuffix(other) || other.hasSuffix(one)))
}
