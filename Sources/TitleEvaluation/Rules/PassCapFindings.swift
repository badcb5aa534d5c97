import Disclosure

/// How many took part for a title, and how many of them may pass (通过率上限).
struct CappedTitle {
  let title: TeacherTitle
  let applicants: Int
  let cap: PassCap

  var most: Int { cap.most(of: applicants) }
}

/// The caps of a notice, and the facts that cannot be read as one.
struct CappedTitles {
  private(set) var titles: [CappedTitle] = []
  private(set) var findings: [RecordFinding] = []

  init(_ facts: Facts) {
    let applicants = read("参评人数", facts) { text in
      Int(text.hasSuffix("人") ? String(text.dropLast()) : text)
    }
    let caps = read("通过率上限", facts, PassCap.init(parsing:))
    if facts.text("通过率上限") != nil, facts.text("通过率依据") == nil {
      findings.append(missing("通过率依据", "写了通过率上限,没有写是哪个文件规定的"))
    }
    for (title, cap) in caps {
      if let count = applicants.first(where: { $0.title == title })?.value {
        titles.append(CappedTitle(title: title, applicants: count, cap: cap))
      } else {
        findings.append(missing("参评人数", "写了\(title.rawValue)的通过率上限,没有写参评人数"))
      }
    }
  }

  /// TITLE-049: lines of a title and a figure, as 高级教师 13.
  private mutating func read<Value>(
    _ fact: String, _ facts: Facts, _ value: (String) -> Value?
  ) -> [(title: TeacherTitle, value: Value)] {
    facts.texts(fact).compactMap { line in
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 2, let title = TeacherTitle(rawValue: parts[0]),
        let value = value(parts[1])
      else {
        findings.append(
          RecordFinding(
            rule: "TITLE-049", row: nil, column: fact, value: line, problem: "“\(line)”看不懂",
            remedy: "请每条写一个职称和一个数,中间空一格,如“高级教师 \(fact == "参评人数" ? "13" : "55%")”"))
        return nil
      }
      return (title, value)
    }
  }

  private func missing(_ fact: String, _ problem: String) -> RecordFinding {
    RecordFinding(
      rule: "TITLE-050", row: nil, column: fact, problem: problem, remedy: "请补上“\(fact)”")
  }
}

/// TITLE-049 to TITLE-052: no more pass than the cap lets, and no more than took part.
func passCapFindings(_ content: NoticeContent) -> [RecordFinding] {
  let capped = CappedTitles(content.facts)
  return capped.findings
    + capped.titles.compactMap { title in
      let passed = passed(content, title.title)
      guard passed.count > title.most else { return nil }
      let words = title.title.rawValue
      let tooMany = passed.count > title.applicants
      return RecordFinding(
        rule: tooMany ? "TITLE-052" : "TITLE-051", row: passed[title.most].row,
        column: Applicant.applied.spec.id, value: words,
        problem: tooMany
          ? "\(words)通过 \(passed.count) 人,参评只有 \(title.applicants) 人"
          : "\(words)通过 \(passed.count) 人,最多 \(title.most) 人"
            + "(\(title.cap.working(for: title.applicants)))",
        remedy: tooMany ? "请核对参评人数和名单" : "请核对名单,超过的不能列入")
    }
}

/// Who passed for a title, in the order of the list.
func passed(_ content: NoticeContent, _ title: TeacherTitle) -> [Record] {
  content.records.filter { $0[Applicant.applied] == title.rawValue }
}
