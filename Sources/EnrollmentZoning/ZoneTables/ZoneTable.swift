public import Disclosure

/// The table by which a bureau says who goes where and how many classes are taken in
/// (招生计划与招生地段): what `enrollment.plan` posts, and what look-ups, checks and comparisons of two
/// years read.
public let zoneTable = zoneRoster(name: "招生计划与招生地段")

/// The same for junior schools, some of which take in by quotas or by the primaries that feed them.
public let juniorZoneTable = zoneRoster(
  name: "初中招生计划与招生范围", classes: SchoolZone.juniorClasses, and: [SchoolZone.feeders.spec])

private func zoneRoster(
  name: String, classes: Column<Int> = SchoolZone.classes, and more: [ColumnSpec] = []
) -> Roster {
  Roster(
    name: name,
    columns: [
      SchoolZone.cluster.spec, SchoolZone.school.spec, SchoolZone.year.spec, classes.spec,
      SchoolZone.seats.spec, SchoolZone.zone.spec,
    ] + more + [SchoolZone.group.spec, SchoolZone.phone.spec, SchoolZone.remark.spec],
    uniqueKeys: [[SchoolZone.school.spec.id, SchoolZone.year.spec.id]],
    carriedDown: [SchoolZone.cluster.spec.id])
}

/// The plan of private schools (民办招生计划): no zone, and two stages side by side; "/" where a stage
/// is not offered.
public let privatePlan = Roster(
  name: "民办学校招生计划",
  columns: [
    SchoolZone.cluster.spec, SchoolZone.school.spec, SchoolZone.year.spec,
    PrivateSchool.primaryClasses.spec, PrivateSchool.primarySeats.spec,
    PrivateSchool.juniorClasses.spec, PrivateSchool.juniorSeats.spec, SchoolZone.phone.spec,
    SchoolZone.remark.spec,
  ],
  uniqueKeys: [[SchoolZone.school.spec.id, SchoolZone.year.spec.id]],
  carriedDown: [SchoolZone.cluster.spec.id])
