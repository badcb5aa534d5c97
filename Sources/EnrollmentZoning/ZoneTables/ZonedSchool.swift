public import Disclosure

/// One row of a zone table, with what real tables leave to the rows above it filled in.
public struct ZonedSchool: Sendable, Hashable {
  /// The row of the sheet, from 1.
  public let row: Int
  public let school: String
  public let year: Int?
  public let cluster: String?
  /// The text by which it takes pupils in, its own or that of its lottery group; nil when there is
  /// none.
  public let zone: String?
  /// Where ``zone`` stands: another school's row in a lottery group.
  public let zoneRow: Int
  /// The schools of one group share a zone; named by the table, or after its first school.
  public let group: String?
  public let classes: Int?
  public let seats: Int?
  /// The primaries that feed a junior school, as the table names them.
  public let feeders: String?
  public let phone: String?
  public let remark: String?
}

/// The words by which a table says that several schools share a zone and a draw decides.
let lotteryWords = ["电脑派位", "微机派位", "随机派位", "电脑摇号"]

/// The rows of a ``zoneTable`` in their order; rows without a school are left out.
///
/// A lottery group is written with one zone text and the word 电脑派位 on its first school and empty
/// zone cells on the next ones, or by the same 派位组 in all its rows.
public func zonedSchools(of records: [Record]) -> [ZonedSchool] {
  var reading = ZoneRowReading()
  return records.compactMap { reading.read($0) }.map(reading.withGroupsZone)
}

private struct ZoneRowReading {
  private struct Shared {
    let text: String
    let row: Int
  }

  /// The group that rows with empty zone cells go on, by its first school.
  private var open: (name: String, cluster: String?)?
  private var shared: [String: Shared] = [:]
  /// Groups that no row names, each with the schools beside its first.
  private var joined: Set<String> = []

  mutating func read(_ record: Record) -> ZonedSchool? {
    guard let school = record[SchoolZone.school] else { return nil }
    let text = record[SchoolZone.zone]
    let cluster = record[SchoolZone.cluster]
    var group = record[SchoolZone.group]
    if text != nil {
      open = isLottery(record) ? (group ?? school, cluster) : nil
      group = group ?? open?.name
    } else if group == nil, let open, open.cluster == cluster {
      group = open.name
      joined.insert(open.name)
    }
    if let group, let text, shared[group] == nil {
      shared[group] = Shared(text: text, row: record.row)
    }
    return ZonedSchool(
      row: record.row, school: school, year: record[SchoolZone.year], cluster: cluster,
      zone: text, zoneRow: record.row, group: group, classes: record[SchoolZone.classes],
      seats: record[SchoolZone.seats], feeders: record[SchoolZone.feeders],
      phone: record[SchoolZone.phone],
      remark: record[SchoolZone.remark])
  }

  /// An empty zone is that of the group; a school that draws for its zone alone is in no group.
  func withGroupsZone(_ row: ZonedSchool) -> ZonedSchool {
    let isAlone = row.group == row.school && !joined.contains(row.school)
    let group = isAlone ? nil : row.group
    let shared = row.zone == nil ? group.flatMap { self.shared[$0] } : nil
    return ZonedSchool(
      row: row.row, school: row.school, year: row.year, cluster: row.cluster,
      zone: row.zone ?? shared?.text, zoneRow: shared?.row ?? row.row, group: group,
      classes: row.classes, seats: row.seats, feeders: row.feeders, phone: row.phone,
      remark: row.remark)
  }

  private func isLottery(_ record: Record) -> Bool {
    let texts = [record[SchoolZone.zone], record[SchoolZone.remark]].compactMap(\.self)
    return texts.contains { text in lotteryWords.contains { text.contains($0) } }
  }
}
