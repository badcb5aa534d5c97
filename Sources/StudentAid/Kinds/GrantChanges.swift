import Disclosure

/// The columns of the list of changed grants (资助对象调整) that no other list has.
enum GrantChange {
  static let way = Column<String>(
    ColumnSpec(
      "way", "调整方式", aliases: ["调整类型", "变动情况", "调整情况"], .choice(["调出", "调入", "调档"]),
      privacy: .open(aidPublicity), width: 10, hint: "不再资助填“调出”,新增资助填“调入”,改档次填“调档”",
      example: "调出"))
  static let tierBefore = Column<String>(
    ColumnSpec(
      "tierBefore", "原档次", aliases: ["调整前档次", "原资助档次"], .choice(aidTiers), required: false,
      privacy: .open(namesAndLevels), width: 12, hint: "调出、调档的填;不分档的项目空着",
      example: "二档"))
  static let tierAfter = Column<String>(
    ColumnSpec(
      "tierAfter", "调整后档次", aliases: ["现档次", "新档次", "调整后资助档次"], .choice(aidTiers), required: false,
      privacy: .open(namesAndLevels), width: 12, hint: "调入、调档的填;调出和不分档的空着", example: "二档"))
  /// A class of reason says enough for the file; the public is told none, since why a child left
  /// school is the child's own affair.
  static let reason = Column<String>(
    ColumnSpec(
      "reason", "原因类别", aliases: ["调整原因", "变动原因", "原因"],
      .choice(["毕业", "转学", "休学", "退学", "参军", "放弃", "其他"]), required: false,
      privacy: .withheld(familySensitive), width: 12, hint: "只写类别,不写具体情况;不公开",
      example: "转学"))
}

/// Pupils whose grants change within the year, a table for each programme.
let grantChanges = Roster(
  name: "资助对象调整名单",
  columns: [
    AidPupil.programme.spec, AidPupil.name.spec, AidPupil.studentNumber.spec,
    AidPupil.residentID.spec, AidPupil.school.spec, AidPupil.department.spec, AidPupil.grade.spec,
    AidPupil.major.spec, AidPupil.schoolClass.spec, GrantChange.way.spec,
    GrantChange.tierBefore.spec, GrantChange.tierAfter.spec, GrantChange.reason.spec,
  ],
  uniqueKeys: [
    [AidPupil.residentID.spec.id, AidPupil.programme.spec.id],
    [AidPupil.studentNumber.spec.id, AidPupil.programme.spec.id],
  ],
  layout: .tables(by: AidPupil.programme.spec.id),
  crossChecks: { records in
    pupilChecks(records) + records.compactMap(changedTierFinding) + moreInThanOutFindings(records)
      + unknownReasonFindings(records)
  })

/// Pupils who leave or come into a programme within the year (资助对象调整公示).
let changesNotice = NoticeKind(
  id: "aid.changes", name: "资助对象调整公示", domain: .aid, stage: 5, stageName: "动态调整",
  catalogueItem: aidCatalogueItem, roster: grantChanges,
  facts: [schoolYearTerm, guardiansAgreed] + factsOfEveryNotice,
  period: grantPeriod, signers: ["经办人", "资助工作负责人", "校长"], takeDown: namesComeDown,
  comesDown: .atPeriodEnd,
  links: [
    ChainLink(
      after: "aid.recognition", key: pupilKey, concerning: programmesOfNeed, complete: false),
    ChainLink(
      after: "aid.grants", key: pupilKey,
      concerning: ["调出", "调档"].map { .init(GrantChange.way.spec.header, is: $0) },
      complete: false),
  ],
  statements: [changeCounts],
  web: countsOfMinors(
    by: [
      AidPupil.programme.spec.id, AidPupil.school.spec.id, AidPupil.grade.spec.id,
      GrantChange.way.spec.id,
    ]))

/// How many leave and come in, as 普通高中国家助学金调出11人、调入11人.
private let changeCounts = Statement("调整情况") { content in
  grouped(content.records, by: { $0[AidPupil.programme] }).map { programme, pupils in
    programme + (countWords(pupils, GrantChange.way, in: ["调出", "调入", "调档"]) ?? "")
  }
}
