public import Disclosure

extension ZoneMap {
  /// Schools whose names or places do not go with the zones; all zones must be valid.
  public func schoolFindings() throws(GeometryFailure) -> [Finding] {
    guard !schools.isEmpty else { return [] }
    let index = try ZoneIndex(self)
    let names = Set(schoolNames)
    var findings: [Finding] = []
    for school in schools {
      guard names.contains(school.name) else {
        findings.append(
          Finding(
            rule: "MAP-027", severity: .explain, value: school.name,
            problem: "学校点“\(school.name)”在学区里没有同名的学校", remedy: "请核对名称是否一字不差"))
        continue
      }
      let answer = try index.locate(school.point)
      guard !answer.schools.contains(school.name) else { continue }
      let place =
        answer.schools.isEmpty ? "不在任何学区内" : "在“\(answer.schools.joined(separator: "、"))”的学区内"
      findings.append(
        Finding(
          rule: "MAP-028", severity: .explain, value: school.name,
          problem: "“\(school.name)”的校址不在自己的学区里,\(place)", remedy: "请核对坐标系和校址,确实如此的可不改"))
    }
    return findings
  }
}
