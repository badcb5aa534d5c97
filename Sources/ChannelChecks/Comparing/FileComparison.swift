import FileTexts

/// The comparison of one file with what it must say: its lists first, then everything else.
struct FileComparison {
  private let notice: ReadNotice
  private let expected: ExpectedNotice
  /// The lists, and after them the counts that the web shows in their place.
  private let blocks: [TableBlock]
  private let listCount: Int
  /// The lines in which rows of lists stand.
  private var listLines: Set<Int> = []

  private init(_ notice: ReadNotice, _ expected: ExpectedNotice) {
    self.notice = notice
    self.expected = expected
    result = ComparedFile(file: notice.file)
    let blocks = notice.isData ? TableBlock.joined : TableBlock.all
    let lists = blocks(expected.tables)
    self.blocks = lists + blocks(expected.webTables ?? [])
    listCount = lists.count
  }

  private(set) var result: ComparedFile
  /// What stands around the lists.
  private(set) var prose = NoticeStream([])

  init(_ notice: ReadNotice, with expected: ExpectedNotice) {
    self.init(notice, expected)
    guard !notice.isEmpty else {
      add(NoticeDifference("SAME-017", "整个文件", "里面没有可以读出的文字,无法比较。"))
      return
    }
    compareFingerprint()
    let lists = compareLists()
    prose = notice.prose(without: listLines, blocks)
    compareStatements()
    result.agreed += lists
  }

  private mutating func add(_ difference: NoticeDifference) {
    if !result.differences.contains(difference) { result.differences.append(difference) }
  }
}

// MARK: Fingerprint

extension FileComparison {
  private mutating func compareFingerprint() {
    guard let fingerprint = expected.fingerprint else { return }
    // A notice may speak of the fingerprint of something else.
    let known = Set(expected.facts.flatMap(\.values).flatMap { fingerprints(in: $0) })
    let printed = notice.printedFingerprints.filter {
      $0.text == fingerprint || !$0.isOfAnother && !known.contains($0.text)
    }
    for (text, place, _) in printed where text != fingerprint {
      add(NoticeDifference("SAME-002", "指纹", at: place, here: text, expected: fingerprint))
    }
    if printed.isEmpty {
      add(NoticeDifference("SAME-001", "指纹", expected: fingerprint))
    } else if printed.allSatisfy({ $0.text == fingerprint }) {
      result.agreed.append("指纹")
    }
  }
}

// MARK: Lists

extension FileComparison {
  /// What is to be said of the lists that are the same.
  private mutating func compareLists() -> [String] {
    let slices = notice.grids.flatMap { TableSlice.all(in: $0, of: blocks) }
    let stream = NoticeStream(slices.isEmpty ? notice.linesOrCells : notice.lines)
    var agreed: [String] = []
    var hasCounts = false
    for number in blocks.indices.reversed() where !blocks[number].rows.isEmpty {
      let isCount = number >= listCount
      let own = slices.filter { $0.block == number }
      guard let found = compare(blocks[number], own, stream) else {
        if !isCount { addAbsent(blocks[number], hasCounts: hasCounts) }
        continue
      }
      hasCounts = hasCounts || isCount
      found.forEach { add($0) }
      guard found.isEmpty else { continue }
      agreed.insert("\(isCount ? "人数表" : "名单") \(blocks[number].rows.count) 行", at: 0)
    }
    return agreed
  }

  /// Nil when the list is not there.
  private mutating func compare(
    _ block: TableBlock, _ slices: [TableSlice], _ stream: NoticeStream
  ) -> [NoticeDifference]? {
    if !slices.isEmpty { return GridComparison(block, slices).differences }
    var comparison = StreamComparison(block, stream)
    guard comparison.isThere else { return nil }
    comparison.compare()
    for range in comparison.found.compactMap(\.self) {
      listLines.formUnion(stream.line(at: range.lowerBound)...stream.line(at: range.upperBound - 1))
    }
    return comparison.differences
  }

  private mutating func addAbsent(_ block: TableBlock, hasCounts: Bool) {
    if hasCounts {
      result.absent.append("名单(只有人数)")
    } else if notice.hasNoList {
      result.absent.append("名单")
    } else {
      add(
        NoticeDifference(
          "SAME-013", "表\(block.name)", "这里没有这张表(应有 \(block.rows.count) 行)。"))
    }
  }
}

// MARK: Statements

extension FileComparison {
  private mutating func compareStatements() {
    var check = StatementCheck(stream: prose, known: expected.knownTexts)
    if let title = expected.title {
      check.compare("标题", [title], rule: "SAME-004")
      if !notice.hasNoTitle, check.absent.last == "标题" {
        check.absent.removeLast()
        add(NoticeDifference("SAME-004", "标题", expected: title))
      }
    }
    if let issuer = expected.issuer { check.compare("发布单位", [issuer], rule: "SAME-005") }
    if let period = expected.period { check.compare(period, signed: expected.dateOfIssue) }
    for fact in expected.facts where fact.name != "发布单位" {
      check.compare(fact.name, fact.values, rule: "SAME-007")
    }
    check.differences.forEach { add($0) }
    result.agreed += check.agreed
    result.absent += check.absent
  }
}
