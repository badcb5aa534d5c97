public import WorkingDays
public import PersonalData

/// One entry of a facts file, as written.
public struct FactEntry: Hashable, Sendable {
  public let name: String
  /// One text, or the items of a list.
  public let values: [String]
  /// From 1.
  public let line: Int

  public init(name: String, values: [String], line: Int) {
    self.name = name
    self.values = values
    self.line = line
  }
}

/// The statements of one notice, each checked against its declaration.
public struct Facts: Sendable {
  private let values: [String: [String]]
  /// Names in the order of the declarations.
  private let names: [String]

  /// The texts of a fact; empty when it was not given.
  public func texts(_ name: String) -> [String] { values[name] ?? [] }

  public func text(_ name: String) -> String? { values[name]?.first }

  /// The day of a fact that is a day.
  public func day(_ name: String) -> CalendarDay? {
    text(name).flatMap { try? Disclosure.day(tidied($0)) }
  }

  /// Names and texts, in the order of the declarations, without those that were not given.
  public var given: [(name: String, values: [String])] {
    names.compactMap { name in values[name].map { (name, $0) } }
  }

  /// Checks `entries` against `specs`, with everything wrong at once; facts in error are left out.
  ///
  /// Entries with a name of `others` belong to another notice of the same file and are passed over.
  public static func read(
    _ entries: [FactEntry], as specs: [FactSpec], besides others: Set<String> = []
  ) -> (facts: Facts, findings: [Finding]) {
    var (values, findings): ([String: [String]], [Finding]) = ([:], [])
    for entry in entries {
      guard let spec = specs.first(where: { $0.name == entry.name }) else {
        if !others.contains(entry.name) { findings.append(unknown(entry, among: specs)) }
        continue
      }
      let texts = entry.values.map(tidied).filter { !$0.isEmpty }
      guard !texts.isEmpty else { continue }
      let problem = spec.problem(with: texts)
      if let problem {
        findings.append(
          Finding(
            rule: problem.rule, severity: problem.severity,
            place: .init(row: entry.line, field: entry.name), value: texts.first,
            problem: problem.problem, remedy: problem.remedy))
      }
      if problem?.severity != .mustFix { values[entry.name] = texts.map { spec.normalised($0) } }
    }
    let named = Set(findings.compactMap(\.place.field))
    for spec in specs
    where spec.isRequired && values[spec.name] == nil && !named.contains(spec.name) {
      findings.append(
        Finding(
          rule: "F-REQ-01", place: .init(field: spec.name), problem: "未填写",
          remedy: "请写一行“\(spec.name): \(spec.example)”"))
    }
    return (Facts(values: values, names: specs.map(\.name)), findings)
  }

  private static func unknown(_ entry: FactEntry, among specs: [FactSpec]) -> Finding {
    let near = specs.first { Set($0.name).intersection(entry.name).count * 2 > $0.name.count }
    return Finding(
      rule: "F-NAME-01", place: .init(row: entry.line, field: entry.name), problem: "没有这一项",
      remedy: near.map { "是不是“\($0.name)”" } ?? "请删去,或核对名称")
  }
}

extension FactSpec {
  func problem(with texts: [String]) -> CellProblem? {
    if form != .texts, texts.count > 1 {
      return CellProblem("F-LIST-01", "只能写一个值,现在有 \(texts.count) 个", "请只留一个")
    }
    for text in texts {
      if let found = PrivateContent.first(in: text, of: forbiddenKinds) {
        return CellProblem("F-PRIV-01", "\(found)", "请删去号码")
      }
    }
    return texts.lazy.compactMap { problem(withOne: $0) }.first
  }

  /// As it is printed: the numbers of documents in their form.
  fileprivate func normalised(_ text: String) -> String {
    form == .text || form == .texts ? DocumentNumber.normalised(text) : text
  }

  /// An office's phone may be a mobile; nothing else private may stand in a fact.
  public var forbiddenKinds: Set<PrivateContent.Kind> {
    form == .phone ? PrivateContent.Kind.all.subtracting([.mobilePhone]) : PrivateContent.Kind.all
  }

  private func problem(withOne text: String) -> CellProblem? {
    switch form {
    case .text, .texts: documentNumberProblem(text)
    case .phone:
      isPhone(text)
        ? closedHotline(text, "F-TEL-02")
        : CellProblem("F-TEL-01", "“\(text)”不像电话号码", "座机请带区号,如 0571-00000001")
    case .day: dayProblem(text)
    case .number(let range):
      Int(text).map(range.contains) == true
        ? nil
        : CellProblem(
          "F-NUM-01", "“\(text)”不是 \(range.lowerBound)—\(range.upperBound) 的整数", "请改正")
    case .choice(let words):
      words.contains(text)
        ? nil
        : CellProblem("F-LIST-02", "“\(text)”不在可选项中", "请写 \(words.joined(separator: " 或 "))")
    }
  }

  private func documentNumberProblem(_ text: String) -> CellProblem? {
    guard let mention = DocumentNumber.all(in: text).first(where: { !$0.isWellFormed }) else {
      return nil
    }
    return CellProblem(
      "F-DOC-01", "文号“\(mention.words)”的写法不规范,公示里写成“\(mention.number)”", "请核对文号", severity: .explain
    )
  }

  private func dayProblem(_ text: String) -> CellProblem? {
    do {
      _ = try Disclosure.day(text)
      return nil
    } catch {
      return error
    }
  }
}
