import Disclosure
import PublicDraws

extension Admission {
  /// Everything that keeps seats from being given out, apart from draws that are still to be held.
  var findings: [WorkFinding] {
    openFindings + unclassedPriorities + dividedFindings + problems.map(finding)
  }

  /// ENR-110: children whose review is open; each in its row.
  private var openFindings: [WorkFinding] {
    zip(children, assessments).compactMap { child, assessment in
      guard assessment.decision == .open else { return nil }
      let marks = ["待核", "定不下来", "共同学区", "招生计划里没有", "没有填"]
      let reason = assessment.lines.first { line in marks.contains { line.contains($0) } }
      return WorkFinding(
        "ENR-110", child, "\(child.words)还是待核。\(reason ?? "")", "请补齐或核定后再算")
    }
  }

  /// ENR-111: a priority that no class provides for.
  private var unclassedPriorities: [WorkFinding] {
    let conditions = rules.tiers.flatMap { $0.alternatives.flatMap(\.self) }
    guard !conditions.contains(.priority) else { return [] }
    return children.filter { $0.priority != nil }.map {
      WorkFinding(
        "ENR-111", $0, "\($0.words)填了优先依据,录取顺序里没有一类用它", "请在录取顺序里写一类“有优先依据”,或删去这一格")
    }
  }

  /// ENR-112: twins who do not stand alike.
  private var dividedFindings: [WorkFinding] {
    divided.map { family in
      let first = children[families[family].members[0]]
      return WorkFinding(
        "ENR-112", first,
        "多胞胎组“\(first.bundle ?? "")”(\(numbers(of: family)))的审核结论、类别、学校或志愿不一样",
        "多胞胎要一起录取,请核对各行;确实分开报名的,清空多胞胎组")
    }
  }

  private func finding(_ problem: SeatingProblem) -> WorkFinding {
    switch problem {
    case .tie(let families, let pool, let seats):
      WorkFinding(
        setting: "同类顺序", rule: "ENR-113",
        "\(pool)还有 \(seats) 个学位,\(names(families))的先后比完各项还是一样", "请在同类顺序里再写一项,或最后写“摇号”")
    case .unknown(let families, let pool, let criterion):
      WorkFinding(
        "ENR-114", children[self.families[families[0]].members[0]],
        "\(pool)要比“\(criterion.words)”,\(names(families))没有填,或多胞胎几人填的不一样", "请补齐或核对")
    case .lastSeats(let family, let pool, let left):
      WorkFinding(
        setting: DrawTerms.lastSeatsName, rule: "ENR-116",
        "\(pool)只剩 \(left) 个学位,轮到多胞胎\(numbers(of: family)),没有写怎么办",
        "请写 \(LastSeats.allCases.map(\.chinese).joined(separator: " 或 "))")
    case .otherDraw(let group, let families):
      WorkFinding(
        EnrollmentFile.drawn,
        RecordFinding(
          rule: "ENR-117", row: nil, column: Enrolling.group.spec.id, value: group,
          problem: "“\(group)”的摇号结果和现在要摇号的人不一样(\(names(families.filter { $0 >= 0 })))",
          remedy: "名单公示以后改过报名、类别或计划的,请核对是哪里改了,不能沿用旧结果"))
    }
  }

  private func names(_ families: [Int]) -> String {
    let shown = families.prefix(8).map(numbers).joined(separator: "、")
    return families.isEmpty
      ? "有不在名单里的编号" : shown + (families.count > 8 ? "等 \(families.count) 个报名号" : "")
  }

  /// ENR-115: draws that are still to be held.
  var drawFindings: [WorkFinding] {
    draws.filter(isOutstanding).map { draw in
      WorkFinding(
        EnrollmentFile.drawn,
        RecordFinding(
          rule: "ENR-115", row: nil, column: Enrolling.group.spec.id, value: draw.group,
          problem: "\(draw.group)还有 \(draw.seats) 个学位,\(persons(draw)) 人要摇号,没有结果",
          remedy: "请先做 entrants,公示名单,取得种子后做 drawn"))
    }
  }

  private func isOutstanding(_ draw: NeededDraw) -> Bool {
    draw.families.contains { if case .waiting? = seats[$0] { true } else { false } }
  }

  func persons(_ draw: NeededDraw) -> Int { draw.families.reduce(0) { $0 + families[$1].size } }
}

extension TransferCriterion {
  var words: String {
    switch self {
    case .tier: TransferCriterion.tierWord
    case .tie(let tie): tie.rawValue
    }
  }
}
