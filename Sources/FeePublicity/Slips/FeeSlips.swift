public import Disclosure
public import PersonalData

/// What every family is told it has to pay (收费通知单), a slip for each pupil.
public struct FeeSlips: Sendable {
  public let form: SlipForm
  /// In the order of the lines, class by class as the list has them.
  public let slips: [Slip]
}

extension FeeSlips {
  /// The slips of the lists in `input`: items, board and what each pupil has to pay.
  ///
  /// - Returns: No slips while something in the lists must be mended, which the findings say.
  /// - Throws: ``PrivateContent`` when a list holds a private number where words belong.
  public static func made(
    of input: WorkInput
  ) throws(PrivateContent) -> (slips: FeeSlips?, findings: [WorkFinding]) {
    let (plan, problems) = FeePlan.read(input.settings)
    guard let plan else { return (nil, problems.map(WorkFinding.init(setting:))) }
    let reading = ScheduleReading(
      items: input.list(FeeFile.items) ?? [], board: input.list(FeeFile.board) ?? [], plan)
    var writing = SlipWriting(reading, plan, input.list(FeeFile.lines) ?? [])
    let slips = try writing.slips()
    let findings = reading.findings + writing.findings
    guard !findings.contains(where: { $0.finding.severity == .mustFix }) else {
      return (nil, findings)
    }
    let form = try slipForm(
      plan, input.settings, hasRelief: writing.hasRelief, payees: writing.payees)
    return (FeeSlips(form: form, slips: slips), findings)
  }
}

/// Turns lines into slips, pupil by pupil.
private struct SlipWriting {
  private(set) var findings: [WorkFinding] = []
  /// As 校车服务费由云溪县校车服务公司收取, in the order of the items.
  private(set) var payees: [String] = []
  let hasRelief: Bool
  private let reading: ScheduleReading
  private let plan: FeePlan
  private let lines: [Record]
  /// The cells of an item in a grade that are the same for every pupil.
  private var words: [ItemInGrade: ItemWords] = [:]
  private let item = feeLines.place(FeeLine.item)
  private let full = feeLines.place(FeeLine.full)
  private let relief = feeLines.place(FeeLine.relief)
  private let due = feeLines.place(FeeLine.due)

  private struct ItemInGrade: Hashable {
    let item: String
    let grade: String
  }

  private struct ItemWords {
    let name: PublicText
    let standard: PublicText
    let voluntary: PublicText
    let basis: PublicText
  }

  init(_ reading: ScheduleReading, _ plan: FeePlan, _ lines: [Record]) {
    self.reading = reading
    self.plan = plan
    self.lines = lines
    let relief = feeLines.place(FeeLine.relief)
    hasRelief = lines.contains { (relief($0)?.fen ?? 0) > 0 }
  }

  mutating func slips() throws(PrivateContent) -> [Slip] {
    let pupils = grouped(lines) { PupilPlaces.ofLines.seat(of: $0) }
    // Pupils of a class stand together, wherever in the list they are.
    let classes = grouped(pupils) { $0.key.className }.flatMap(\.items)
    var slips: [Slip] = []
    slips.reserveCapacity(classes.count)
    for (index, pupil) in classes.enumerated() {
      slips.append(try slip(index + 1, pupil.key, pupil.items))
    }
    return slips
  }

  private mutating func slip(
    _ number: Int, _ pupil: PupilSeat, _ lines: [Record]
  ) throws(PrivateContent) -> Slip {
    var cells: [PublicCell] = []
    var total = Amount(fen: 0)
    for line in lines {
      guard let words = try itemWords(line, pupil), let full = full(line), let due = due(line)
      else { continue }
      let relieved: [PublicCell] =
        hasRelief ? [.amount(relief(line) ?? Amount(fen: 0)), .amount(due)] : []
      cells += [.text(words.name), .text(words.standard), .amount(full)]
      cells += relieved + [.text(words.voluntary), .text(words.basis)]
      total = total + due
    }
    let seat = pupil.seat.map { "\($0)号" } ?? ""
    return Slip(
      number: try PublicText(scanning: fourFigures(number)),
      addressee: try PublicText(scanning: "\(pupil.className)\(seat)\(pupil.name)同学家长"),
      group: try PublicText(scanning: pupil.className), cells: cells, total: total)
  }

  /// FEE-147: the lines are of another day than the items.
  private mutating func itemWords(
    _ line: Record, _ pupil: PupilSeat
  ) throws(PrivateContent) -> ItemWords? {
    guard let item = item(line) else { return nil }
    let key = ItemInGrade(item: item, grade: pupil.grade)
    if let known = words[key] { return known }
    guard let grade = plan.grades.place(of: pupil.grade),
      let rows = reading.rows[item]?[grade]
    else {
      findings.append(
        WorkFinding(
          FeeFile.lines,
          RecordFinding(
            rule: "FEE-147", row: line.row, column: FeeLine.item.spec.id, value: item,
            problem: "收费项目.xlsx 里\(pupil.grade)没有“\(item)”",
            remedy: "请先重新运行 gongshi fees charges")))
      return nil
    }
    let made = try ItemWords(
      name: PublicText(scanning: item), standard: PublicText(scanning: standard(rows)),
      voluntary: PublicText(scanning: rows.shown[Charge.voluntary] ?? ""),
      basis: PublicText(scanning: basis(rows.shown)))
    words[key] = made
    if let payee = rows.shown[Charge.payee] {
      let sentence = "\(item)由\(payee)收取"
      if !payees.contains(sentence) { payees.append(sentence) }
    }
    return made
  }

  /// As 8元/日×98: what is charged each time, and how often.
  private func standard(_ rows: (item: Record, shown: Record)) -> String {
    let text = rows.shown[Charge.standard] ?? ""
    guard let read = try? FeeStandard.read(text), case .fixed(let amount) = read.rate else {
      return text
    }
    let span = read.unit?.span ?? rows.shown[Charge.unit].flatMap(FeeUnit.init)?.span
    let times = rows.item[ChargedItem.times].map { "×\($0)" } ?? ""
    return "\(wholeYuan(amount))元" + (span.map { "/\($0.rawValue)" } ?? "") + times
  }

  private func basis(_ shown: Record) -> String {
    shown[Charge.number] ?? shown[Charge.body] ?? plan.provincialCatalogue ?? ""
  }
}

/// Without decimals that are zero.
func wholeYuan(_ amount: Amount) -> String {
  amount.fen.isMultiple(of: 100) ? String(amount.fen / 100) : amount.description
}

private func fourFigures(_ number: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, 4 - text.count)) + text
}

private func slipForm(
  _ plan: FeePlan, _ settings: Facts, hasRelief: Bool, payees: [String]
) throws(PrivateContent) -> SlipForm {
  let sums = hasRelief ? ["应收（元）", "减免（元）", "应交（元）"] : ["应交（元）"]
  let columns =
    [
      PublicColumn(header: "收费项目", type: .text, width: 14),
      PublicColumn(header: "收费标准", type: .text, width: 12),
    ] + sums.map { PublicColumn(header: $0, type: .amount, width: 10) }
    + [
      PublicColumn(header: "是否自愿", type: .text, width: 6),
      PublicColumn(header: "收费依据", type: .text, width: 22),
    ]
  var notes: [PublicText] = []
  for note in slipNotes(plan, settings, payees) { notes.append(try PublicText(scanning: note)) }
  return SlipForm(
    title: try PublicText(scanning: "\(plan.term)收费通知单"),
    issuer: try PublicText(scanning: plan.school), date: settings.day("通知日期") ?? plan.begins,
    opening: try PublicText(scanning: "本学期收费项目、标准和依据已在学校收费公示栏公示，您的孩子应交费用如下："),
    columns: columns, notes: notes)
}

/// What all families read alike, in the order of what they do with it.
private func slipNotes(_ plan: FeePlan, _ settings: Facts, _ payees: [String]) -> [String] {
  let pay = [
    settings.text("缴费时间").map { "缴费时间：\($0)" }, settings.text("缴费方式").map { "缴费方式：\($0)" },
  ].compactMap(\.self).joined(separator: "；")
  let regime = settings.text("结算办法").map { "代收费和按实收取的项目期末据实结算，\($0)。" }
  return [
    pay.isEmpty ? nil : pay + "。", "标明“自愿”的项目由学生和家长自愿选择，不参加的不收。", regime,
    payees.isEmpty ? nil : payees.joined(separator: "；") + "。",
    "减免政策：" + settings.texts(reliefPolicy.name).joined(separator: "；") + "。",
    "投诉电话：" + settings.texts(complaintPhones.name).joined(separator: "；") + "。",
  ].compactMap(\.self)
}
