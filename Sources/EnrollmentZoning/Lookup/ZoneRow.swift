public import Disclosure

/// One row of a zone table, as far as a look-up needs it.
public struct ZoneRow: Hashable, Sendable {
  public let school: String
  /// 招生服务地段及条件.
  public let text: String
  /// 派位组: schools of one group share their zones.
  public let group: String
  /// 咨询电话.
  public let phone: String

  public init(
    school: String, text: String, group: String = "", phone: String = ""
  ) {
    self.school = school
    self.text = text
    self.group = group
    self.phone = phone
  }
}

/// The answer to one address: which school, by which sentence, and whether the text decides.
public struct AddressAnswer: Hashable, Sendable {
  public struct School: Hashable, Sendable {
    public let school: String
    /// The sentence of the zone table, word for word.
    public let because: String
    /// 咨询电话 of the school; empty when the table has none.
    public let phone: String

    public init(school: String, because: String, phone: String = "") {
      self.school = school
      self.because = because
      self.phone = phone
    }
  }

  /// Where the text does not decide, those whose sentences may concern the address.
  public let schools: [School]
  public let certain: Bool

  public init(schools: [School], certain: Bool) {
    self.schools = schools
    self.certain = certain
  }

  public static let none = AddressAnswer(schools: [], certain: false)
}

extension ZoneRow {
  /// What a look-up needs of a row of the table, its group's zone filled in.
  public init(_ row: ZonedSchool) {
    self.init(
      school: row.school, text: row.zone ?? "", group: row.group ?? "", phone: row.phone ?? "")
  }
}

/// For each row those of its group, itself among them.
func partners(in rows: [ZoneRow]) -> [[Int]] {
  let groups = Dictionary(grouping: rows.indices) { placeKey(rows[$0].group) }
  return rows.indices.map { row in
    rows[row].group.isEmpty ? [row] : groups[placeKey(rows[row].group)] ?? [row]
  }
}

/// The columns of a ``zoneTable`` that a look-up needs.
public let zoneTexts = Roster(
  name: "招生地段",
  columns: [
    SchoolZone.cluster.spec, SchoolZone.school.spec, SchoolZone.year.spec, SchoolZone.zone.spec,
    SchoolZone.group.spec, SchoolZone.phone.spec, SchoolZone.remark.spec,
  ], carriedDown: [SchoolZone.cluster.spec.id])
