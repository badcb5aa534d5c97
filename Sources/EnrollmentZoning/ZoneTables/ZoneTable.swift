public import Disclosure

/// The table by which a bureau says who goes where and how many classes are taken in
/// (招生计划与招生地段): what `enrollment.plan` posts, and what look-ups, checks and comparisons of two
/// years read.
public let zoneTable = Roster(
  name: "招生计划与招生地段",
  columns: [
    SchoolZone.cluster.spec, SchoolZone.school.spec, SchoolZone.year.spec, SchoolZone.classes.spec,
    SchoolZone.seats.spec, SchoolZone.zone.spec, SchoolZone.group.spec, SchoolZone.phone.spec,
    SchoolZone.remark.spec,
  ], uniqueKeys: [[SchoolZone.school.spec.id, SchoolZone.year.spec.id]])
