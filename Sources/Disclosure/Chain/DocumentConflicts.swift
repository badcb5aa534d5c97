extension NoticeKind {
  /// F-DOC-02: document numbers in `content` that have two years.
  public func documentFindings(of content: NoticeContent) -> [RecordFinding] {
    DocumentConflicts(content, of: roster).within
  }
}

/// Document numbers of one notice that contradict themselves or an earlier notice.
///
/// A body numbers anew each year, so the same number of two years may be two documents; mostly it
/// is one with the year misread, which is why the office is asked.
struct DocumentConflicts {
  /// In the order of their first mention, each with its place.
  private var mentions: [(number: DocumentNumber, row: Int?, column: String?)] = []

  init(_ content: NoticeContent, of roster: Roster) {
    for (name, values) in content.facts.given {
      for value in values { add(value, row: nil, column: name) }
    }
    for index in roster.columns.indices where roster.columns[index].mayHoldDocuments {
      for record in content.records {
        guard case .text(let text) = record.fields[index] else { continue }
        add(text, row: record.row, column: roster.columns[index].id)
      }
    }
  }

  private mutating func add(_ text: String, row: Int?, column: String?) {
    for mention in DocumentNumber.all(in: text)
    where !mentions.contains(where: { $0.number == mention.number }) {
      mentions.append((mention.number, row, column))
    }
  }

  /// F-DOC-02: the same body and number with two years in one notice.
  var within: [RecordFinding] {
    mentions.enumerated().compactMap { offset, mention in
      mentions.prefix(offset).first { isOther($0.number, than: mention.number) }.map { other in
        finding("F-DOC-02", mention, against: other.number, in: "同一份公示里")
      }
    }
  }

  /// CHAIN-008: the same body and number with another year in an earlier notice that does not have
  /// this one too.
  func against(_ earlier: [EarlierNotice]) -> [RecordFinding] {
    let own = Set(mentions.map(\.number))
    return mentions.compactMap { mention in
      for notice in earlier {
        let numbers = notice.documents
        guard !numbers.contains(mention.number),
          let other = numbers.first(where: {
            isOther($0, than: mention.number) && !own.contains($0)
          })
        else { continue }
        return finding("CHAIN-008", mention, against: other, in: "《\(notice.title)》里")
      }
      return nil
    }
  }

  private func isOther(_ one: DocumentNumber, than other: DocumentNumber) -> Bool {
    one.code == other.code && one.number == other.number && one.year != other.year
  }

  private func finding(
    _ rule: String, _ mention: (number: DocumentNumber, row: Int?, column: String?),
    against other: DocumentNumber, in place: String
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: .explain, row: mention.row, column: mention.column,
      value: mention.number.description,
      problem: "文号是 \(mention.number),\(place)写的是 \(other)",
      remedy: "请核对年份和号数,确实是两份文件的写明情况")
  }
}

extension ColumnSpec {
  fileprivate var mayHoldDocuments: Bool {
    privacy.isPublic && checks.contains(.documentNumbers)
  }
}

extension EarlierNotice {
  /// Every document number that it prints.
  fileprivate var documents: Set<DocumentNumber> {
    Set((facts + rows.flatMap(\.self)).flatMap { DocumentNumber.all(in: $0) }.map(\.number))
  }
}
