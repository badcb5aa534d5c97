/// Why a task cannot be done as it is stated: conditions that cannot all be met, in words.
public struct ClassConflict: Hashable, Sendable {
  /// Those of ``ClassTask/conditions`` that are in conflict; empty when numbers alone are.
  public let conditions: [ClassCondition]
  /// The pupils it is about, by registration number; empty when no few can be named.
  public let pupils: [String]
  /// What is wrong, without a full stop.
  public let words: String
}

extension ClassTask {
  /// Every conflict that can be shown without searching.
  var provableConflicts: [ClassConflict] {
    let groups = groups
    return numberConflicts + groups.compactMap(tooManyApart) + groups.compactMap(tooFewSeats)
      + togetherAndApart(groups) + togetherInSpread(groups) + groups.compactMap(unevenSpread)
  }

  private func conflict(_ group: ClassGroup, _ words: String) -> ClassConflict {
    ClassConflict(
      conditions: [group.condition], pupils: group.members.map { pupils[$0].number }, words: words)
  }

  /// A limit of 0 needs numbers that the classes divide.
  private var numberConflicts: [ClassConflict] {
    let boys = pupils.count(where: \.isBoy)
    let numbers = [
      ("学生", pupils.count, sizeLimit, "班额差"), ("男生", boys, sexLimit, "性别差"),
      ("女生", pupils.count - boys, sexLimit, "性别差"),
    ]
    return numbers.filter { $0.2 == 0 && $0.1 % classes != 0 }.map {
      ClassConflict(
        conditions: [], pupils: [],
        words: "\($0.0) \($0.1) 人分到 \(classes) 个班,不可能每班一样多,与“\($0.3)”为 0 矛盾")
    }
  }

  private func tooManyApart(_ group: ClassGroup) -> ClassConflict? {
    guard group.rule == .apart, group.members.count > classes else { return nil }
    return conflict(
      group,
      "“\(group.condition.rawValue)”要 \(group.members.count) 名学生各在一个班,只有 \(classes) 个班")
  }

  /// Twins of one sex need as many places of it in one class.
  private func tooFewSeats(_ group: ClassGroup) -> ClassConflict? {
    guard group.rule == .together else { return nil }
    for (isBoy, name) in [(true, "男生"), (false, "女生")] {
      let all = pupils.count { $0.isBoy == isBoy }
      let most = (all + classes - 1) / classes
      let needed = group.members.count { pupils[$0].isBoy == isBoy }
      guard needed > most else { continue }
      return conflict(
        group, "“\(group.condition.rawValue)”要一个班有 \(needed) 个\(name),按人数均分每班最多 \(most) 个")
    }
    return nil
  }

  private func togetherAndApart(_ groups: [ClassGroup]) -> [ClassConflict] {
    groups.filter { $0.rule == .together }.flatMap { twins in
      groups.compactMap { other -> ClassConflict? in
        let both = other.members.filter(twins.members.contains)
        guard other.rule == .apart, both.count > 1 else { return nil }
        return ClassConflict(
          conditions: [twins.condition, other.condition], pupils: both.map { pupils[$0].number },
          words: "“\(twins.condition.rawValue)”和“\(other.condition.rawValue)”对这几名学生的要求相反")
      }
    }
  }

  /// So many of a spread group come with one set of twins that the others cannot make up for it.
  private func togetherInSpread(_ groups: [ClassGroup]) -> [ClassConflict] {
    groups.filter { $0.rule == .together }.flatMap { twins in
      groups.compactMap { other -> ClassConflict? in
        guard case .spread(let limit) = other.rule else { return nil }
        let both = other.members.filter(twins.members.contains)
        let least = (other.members.count - both.count) / (classes - 1)
        guard both.count - least > limit else { return nil }
        return ClassConflict(
          conditions: [twins.condition, other.condition], pupils: both.map { pupils[$0].number },
          words: "“\(twins.condition.rawValue)”使一个班有 \(both.count) 人,别的班最多 \(least) 人,"
            + "超过“\(other.condition.rawValue)”允许相差的 \(limit) 人")
      }
    }
  }

  private func unevenSpread(_ group: ClassGroup) -> ClassConflict? {
    guard group.rule == .spread(limit: 0), group.members.count % classes != 0 else { return nil }
    return conflict(
      group,
      "“\(group.condition.rawValue)”有 \(group.members.count) 人,不可能 \(classes) 个班一样多")
  }
}
