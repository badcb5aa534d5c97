public import Disclosure
import PublicDraws
public import WorkingDays
public import PersonalData

/// How even the classes are, figure by figure, and what each condition cost (均衡证明), a part for
/// each school; nil while something must still be mended.
///
/// - Throws: ``PrivateContent``, when a text that would be printed looks like a private number.
public func classCertificate(
  in input: WorkInput, issuer: String, dated: CalendarDay
) throws(PrivateContent) -> RecordPaper? {
  let desk = ClassDesk(input)
  guard desk.findings.isEmpty, !desk.schools.isEmpty else { return nil }
  var parts: [RecordPaper.Part] = []
  for work in desk.schools {
    guard case .assigned(let assignment) = work.outcome else { return nil }
    parts.append(try CertifiedClasses(work, assignment).part)
  }
  return RecordPaper(
    template: "enrollment.certificate", issuer: try PublicText(scanning: issuer), date: dated,
    parts: parts)
}

/// The certificate of one school.
private struct CertifiedClasses {
  let work: SchoolClasses
  let assignment: ClassAssignment
  let balance: ClassBalance

  init(_ work: SchoolClasses, _ assignment: ClassAssignment) {
    (self.work, self.assignment) = (work, assignment)
    balance = ClassBalance(of: assignment)
  }

  var part: RecordPaper.Part {
    get throws(PrivateContent) {
      let task = work.task
      let texts: [(name: String, values: [String], isOptional: Bool)] = [
        ("学校", [work.school], false), ("年级", [work.grade], false),
        ("人数", ["\(task.pupils.count)"], false), ("班数", ["\(task.classes)"], false),
        ("分班办法", [task.method.rawValue], false),
        ("科目", task.subjects.isEmpty ? [] : [task.subjects.joined(separator: "、")], true),
        ("名单指纹", [inEights(work.fingerprint)], false),
        ("学生种子", work.pupilSeeds.map(\.words), false),
        ("教师指纹", work.teams.isEmpty ? [] : [inEights(work.teamFingerprint)], true),
        ("教师种子", work.teacherSeeds.map(\.words), true), ("条件", conditionWords, true),
      ]
      var filled: [RecordPaper.Text] = []
      for (name, values, isOptional) in texts {
        var publics: [PublicText] = []
        for value in values { publics.append(try PublicText(scanning: value)) }
        filled.append(RecordPaper.Text(name, publics, isOptional: isOptional))
      }
      return RecordPaper.Part(texts: filled, tables: [.init("均衡", try table)])
    }
  }

  /// What is counted, with how much it may differ.
  private var counts: [(counts: ClassCounts, limit: Int?)] {
    let task = work.task
    return [
      (balance.size, task.sizeLimit), (balance.boys, task.sexLimit), (balance.girls, task.sexLimit),
    ] + balance.groups.map { ($0, $0.name == "特殊照顾" ? task.careLimit : task.ethnicityLimit) }
      + balance.quarters.map { ($0, nil) }
  }

  /// A row for every class, then how far they are apart and how far they may be.
  private var table: PublicTable {
    get throws(PrivateContent) {
      var columns = [PublicColumn(header: "班级", type: .text, width: 8)]
      for (counts, _) in counts {
        columns.append(PublicColumn(header: counts.name, type: .text, width: 6))
      }
      for means in balance.means {
        columns.append(PublicColumn(header: means.name, type: .text, width: 8))
      }
      var rows = (0..<work.task.classes).map { place in
        ["\(place + 1)班"] + counts.map { "\($0.counts.counts[place])" }
          + balance.means.map { $0.means[place]?.words ?? "" }
      }
      rows.append(
        ["相差"] + counts.map { "\($0.counts.gap)" } + balance.means.map { $0.gap.words })
      rows.append(
        ["允许相差"] + counts.map { $0.limit.map { "\($0)" } ?? "—" } + balance.means.map { _ in "—" })
      var cells: [PublicCell] = []
      for text in rows.flatMap(\.self) { cells.append(.text(try PublicText(scanning: text))) }
      return PublicTable(
        title: "\(work.school)\(work.grade)各班情况" + (balance.means.isEmpty ? "" : "（各科为均分）"),
        columns: columns, cells: cells,
        orderWords: "按班序排列")
    }
  }

  /// As 同名分开：4组，全部做到；去掉这一条，有1组做不到，总分均分相差由0.090变为0.071.
  private var conditionWords: [String] {
    work.task.prices(by: work.pupilStream).map { price in
      let groups = balance.conditions.first { $0.condition == price.condition }?.groups ?? 0
      return "\(price.condition.rawValue)：\(groups)组，全部做到；" + cost(price)
    }
  }

  private func cost(_ price: ClassPrice) -> String {
    guard let without = price.without else { return "去掉这一条，其余各条也做不到" }
    let missed = price.missed == 0 ? "同样的种子也都做到" : "同样的种子有\(price.missed)组做不到"
    let gaps = zip(balance.means, without.means).map { with, without in
      "\(with.name)均分相差由\(without.gap.words)变为\(with.gap.words)"
    }
    return "没有这一条，\(missed)" + (gaps.isEmpty ? "" : "；加上这一条，" + gaps.joined(separator: "，"))
  }
}

extension ClassSeedValue {
  /// As 3 1 4 1 5（家长代表现场掷骰，2026-08-29 09:30）.
  fileprivate var words: String { "\(seed.value)（\(seed.source)，\(time)）" }
}
