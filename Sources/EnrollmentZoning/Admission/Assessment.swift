/// What the review says of one child, with its grounds.
struct Assessment: Sendable {
  enum Decision: Hashable, Sendable {
    /// The place of the class in the order of admission.
    case suitable(tier: Int)
    case open
    case unsuitable
  }

  let decision: Decision
  /// Where the child applies: a school, or the first school of a lottery group; nil when nothing
  /// says where.
  let school: String?
  /// One line for the age, the zone, and each class up to the one that fits.
  let lines: [String]

  var tier: Int? {
    if case .suitable(let tier) = decision { tier } else { nil }
  }
}

extension ReviewedChild {
  /// The first class whose conditions the child meets for a seat at `school`.
  ///
  /// A class that may fit but for something not filled in keeps the child 待核: it could stand higher.
  func assess(at school: String?) -> Assessment {
    var lines: [String] = []
    if let age = ageAnswer {
      lines.append("年龄：\(age.words)")
      if !age.isMet {
        return Assessment(
          decision: age.isFailed ? .unsuitable : .open, school: school, lines: lines)
      }
    }
    lines += zoneLines
    var isOpen = false
    for (place, tier) in rules.tiers.enumerated() {
      let verdict = verdict(on: tier, at: school)
      lines.append("\(tier.name)：\(verdict.words)")
      switch verdict {
      case .met:
        return Assessment(
          decision: isOpen ? .open : .suitable(tier: place), school: school, lines: lines)
      case .unknown: isOpen = true
      case .failed: break
      }
    }
    return Assessment(decision: isOpen ? .open : .unsuitable, school: school, lines: lines)
  }

  private var ageAnswer: ConditionAnswer? {
    rules.age.map { line in
      child.birthDay.map { line.answer(bornOn: $0) } ?? .unknown("没有填身份证号或出生日期")
    }
  }

  private var zoneLines: [String] {
    guard let zone else { return rules.zoneAddresses.isEmpty ? [] : ["学区：住址不在任何学区内"] }
    let schools = zone.schools.joined(separator: "、")
    return [
      zone.isCertain ? "学区：\(schools)（“\(zone.because)”）" : "学区：定不下来，\(zone.because)"
    ]
  }

  private func verdict(on tier: Tier, at school: String?) -> ConditionAnswer {
    var (failed, unknown): ([String], [String]) = ([], [])
    for conditions in tier.alternatives {
      let answers = conditions.map { answer($0, at: school) }
      if answers.allSatisfy(\.isMet) {
        return .met("符合。" + answers.map(\.words).joined(separator: "；"))
      }
      if let first = answers.first(where: \.isFailed) {
        failed.append(first.words)
      } else {
        unknown += answers.filter { !$0.isMet }.map(\.words)
      }
    }
    return unknown.isEmpty
      ? .failed("不符合。" + distinct(failed).joined(separator: "；或"))
      : .unknown("待核。" + distinct(unknown).joined(separator: "；"))
  }

  private func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
