public import Disclosure
public import WorkingDays
public import PersonalData

extension DrawRun {
  /// A page for each of `numbers` (摇号回执): its place, what it came of, and how to check it.
  ///
  /// - Returns: Nil when none of the numbers is in the list.
  public func receipts(
    for numbers: Set<String>, issuer: String, date: CalendarDay
  ) throws(PrivateContent) -> RecordPaper? {
    let chosen = results.filter { numbers.contains($0.entry.number) }
    guard !chosen.isEmpty else { return nil }
    let common = try self.common()
    let tables = [RecordPaper.Table("核对", try comparison())]
    var parts: [RecordPaper.Part] = []
    for result in chosen {
      parts.append(RecordPaper.Part(texts: try own(result) + common, tables: tables))
    }
    return RecordPaper(
      template: "draw.receipt", issuer: try PublicText(scanning: issuer), date: date, parts: parts)
  }

  /// The day on which the last seed becomes known.
  public var lastDay: CalendarDay {
    commitment.plan.sources.map(\.known).max()?.day ?? commitment.plan.published.day
  }

  private func own(_ result: DrawResult) throws(PrivateContent) -> [RecordPaper.Text] {
    let bundle = result.entry.persons > 1 ? "\(result.entry.persons)" : nil
    return [
      try text("编号", result.entry.number), try text("结果", result.standing.chinese),
      try optional("合用人数", bundle), try optional("抽出次序", result.place.map { "\($0)" }),
    ]
  }

  /// What all receipts say alike, worked out once.
  private func common() throws(PrivateContent) -> [RecordPaper.Text] {
    let (plan, list) = (commitment.plan, commitment.list)
    return [
      try text("名称", plan.title), try text("号数", "\(list.entries.count)"),
      try text("人数", "\(list.persons)"), try text("学位数", "\(plan.seats)"),
      try text("方法", plan.method.chinese), try text("公布时间", plan.published.chinese),
      try optional("未摇号", commitment.needsDraw ? nil : "报名人数不超过学位数，没有摇号，全部录取"),
    ]
  }

  private func text(_ name: String, _ text: String) throws(PrivateContent) -> RecordPaper.Text {
    RecordPaper.Text(name, [try PublicText(scanning: text)])
  }

  private func optional(
    _ name: String, _ text: String?
  ) throws(PrivateContent) -> RecordPaper.Text {
    guard let text else { return RecordPaper.Text(name, [], isOptional: true) }
    return RecordPaper.Text(name, [try PublicText(scanning: text)], isOptional: true)
  }

  /// The seeds and the hashes: what a parent holds against the notice and the public sources.
  private func comparison() throws(PrivateContent) -> PublicTable {
    let values = commitment.plan.sources.map { source in
      let value = seeds.first { $0.source == source.name }?.value ?? "见摇号记录"
      return (
        "\(source.name)，\(source.known.chinese)", commitment.needsDraw ? value : "没有摇号，没有用"
      )
    }
    let hashes = [
      ("承诺指纹", commitment.sha256), ("名单指纹", commitment.list.sha256),
      ("记录指纹", DrawRecord(self).sha256),
    ]
    var cells: [PublicCell] = []
    for (name, text) in values + hashes {
      cells += [.text(try PublicText(scanning: name)), .text(try PublicText(scanning: text))]
    }
    return PublicTable(
      title: "种子和指纹",
      columns: [
        PublicColumn(header: "项目", type: .text, width: 24),
        PublicColumn(header: "内容", type: .text, width: 64),
      ], cells: cells, orderWords: "先种子，后指纹")
  }
}
