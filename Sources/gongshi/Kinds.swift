import ArgumentParser
import Disclosure
import EnrollmentZoning
import FeePublicity
import GeneralMatters
import StudentAid
import TeacherHiring
import TitleEvaluation
import WorkingDays

/// Every kind of notice the kit knows, by domain and stage.
let allKinds: [NoticeKind] =
  ([teacherHiringKinds, studentAidKinds, feeKinds, titleKinds, enrollmentKinds].flatMap(\.self)
  + shippedMatters.map(\.kind)).sorted {
    ($0.id.prefix { $0 != "." }, $0.stage, $0.id) < ($1.id.prefix { $0 != "." }, $1.stage, $1.id)
  }

/// What people call the kinds, by id.
let allKindNames = Dictionary(uniqueKeysWithValues: allKinds.map { ($0.id, $0.name) })

/// The work of each domain that is done as a chain.
let allChains: [WorkChain] = [
  HiringWork.chain, AidWork.chain, FeesWork.chain, TitleWork.chain, EnrollmentWork.chain,
]

extension NoticeKind {
  /// Names that a facts file of the domain may hold for other notices, or for the steps between
  /// them.
  ///
  /// Other matters have nothing to do with each other.
  var neighbours: Set<String> {
    guard domain != .general else { return [] }
    let facts = allKinds.filter { $0.domain == domain }.flatMap(\.facts)
    let settings = allChains.filter { $0.domain == domain }.flatMap(\.settings)
    return Set((facts + settings).map(\.name))
  }
}

/// A kind named on the command line: by id, by its Chinese name, or by the path of a file that
/// declares it.
struct KindArgument {
  let text: String
  /// Nil when it is the path of a file, which is read when the command runs.
  let known: ChosenKind?

  static let help = ArgumentHelp("公示种类,如 hiring.proposed;也可以写种类文件的路径。", valueName: "kind")

  init(_ text: String) throws {
    self.text = text
    known = allKinds.first { $0.id == text || $0.name == text }
      .map { ChosenKind(kind: $0, wording: nil, typed: text) }
    guard known == nil, !text.isMatterPath else { return }
    let near = allKinds.filter { isNear($0.id, text) }
    let offer = near.isEmpty ? allKinds : near
    throw ValidationError(
      "没有“\(text)”这种公示。可用的有:\(offer.map { "\($0.id)(\($0.name))" }.joined(separator: "、"))。")
  }

  /// - Throws: ``Refusal`` with everything wrong with the file.
  func chosen() throws -> ChosenKind {
    if let known { return known }
    let file = try MatterFile(at: text)
    guard let matter = file.matter else {
      let found = file.findings.filter { $0.severity == .mustFix }
      let lines = found.map { "  \($0)" }.joined(separator: "\n")
      throw Refusal(
        id: found.first?.rule ?? "GEN-001",
        message:
          "种类文件 \(text) 有 \(found.count) 处必须改:\n\(lines)\n改好后运行 gongshi general check \(typed(text))"
      )
    }
    return ChosenKind(kind: matter.kind, wording: matter.wording, typed: typed(text))
  }
}

/// A kind that a command works with.
struct ChosenKind {
  let kind: NoticeKind
  /// Its words, when they come with the file that declares it.
  let wording: NoticeWording?
  /// How to name it again on the command line.
  let typed: String

  /// `file` where the kind has a list, and nil where it has none; anything else is wrong use.
  @discardableResult
  func list(_ file: String?) throws -> String? {
    switch (kind.hasList, file) {
    case (true, nil): throw ValidationError("\(kind.name)要有名单,请在种类后面写名单文件(.xlsx 或 .csv)。")
    case (false, let file?): throw ValidationError("\(kind.name)没有名单,请去掉 \(file)。")
    case (true, _), (false, nil): return file
    }
  }
}

extension String {
  /// Whether it names a file that declares a kind.
  var isMatterPath: Bool { lowercased().hasSuffix(".yaml") || lowercased().hasSuffix(".yml") }
}

/// Whether two words differ by no more than a third of their letters, in the order they stand.
private func isNear(_ left: String, _ right: String) -> Bool {
  let changes = Array(left).difference(from: Array(right)).count
  return changes * 3 <= left.count + right.count
}

struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "列出会做的公示种类,或说明一种。",
    discussion: """
      例:
        gongshi kinds
        gongshi kinds hiring.proposed
        gongshi kinds 校服采购.yaml
        gongshi kinds --json
      """)

  @Argument(help: KindArgument.help, transform: KindArgument.init) var kind: KindArgument?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      let one = try kind?.chosen().kind
      guard !json else {
        let shown = one.map { [$0] } ?? allKinds
        return print(JSON.members(["kinds": .array(shown.map(\.json))]).text)
      }
      guard let one else { return printList() }
      print(one.descriptionLines.joined(separator: "\n"))
    }
  }

  private func printList() {
    let header = ["种类", "名称", "领域", "环节", "最短公示期", "依据"]
    let rows = allKinds.map { kind in
      [
        kind.id, kind.name, kind.domain.chinese, "\(kind.stage) \(kind.stageName)",
        "\(kind.period.count)\(kind.period.unit.chinese)", kind.period.source.description,
      ]
    }
    for line in TextTable.lines(of: [header] + rows) { print(line) }
    print("\n下一步:gongshi template 种类 -o 名单.xlsx 生成空白表。")
  }
}

extension NoticeKind {
  var json: JSON {
    .members([
      "id": .string(id), "name": .string(name), "domain": .string(domain.rawValue),
      "domainName": .string(domain.chinese), "stage": .integer(stage),
      "stageName": .string(stageName), "catalogueItem": .string(catalogueItem.name),
      "catalogueMark": .string(catalogueItem.mark.rawValue),
      "period": .members([
        "count": .integer(period.count), "unit": .string(period.unit.rawValue),
        "firstDay": .string(period.firstDay.rawValue),
      ]),
      "source": .string(period.source.description),
      "standing": .string(period.source.standing.rawValue),
      "columns": .array(
        roster.columns.map { column in
          .members([
            "id": .string(column.id), "header": .string(column.header),
            "required": .bool(column.isRequired), "public": .bool(column.privacy.isPublic),
          ])
        }),
      "facts": .array(
        facts.map { fact in
          .members(["name": .string(fact.name), "required": .bool(fact.isRequired)])
        }),
      "signers": .array(signers.map(JSON.string)),
      "takeDown": .string(takeDown.words),
    ])
  }
}
