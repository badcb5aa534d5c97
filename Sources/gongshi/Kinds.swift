import ArgumentParser
import Disclosure
import FeePublicity
import GeneralMatters
import StudentAid
import TeacherHiring
import TitleEvaluation
import WorkingDays

/// Every kind of notice the kit knows, by domain and stage.
let allKinds: [NoticeKind] =
  [teacherHiringKinds, studentAidKinds, feeKinds, titleKinds, generalKinds].flatMap(\.self)
  .sorted { ($0.id.prefix { $0 != "." }, $0.stage) < ($1.id.prefix { $0 != "." }, $1.stage) }

/// What people call the kinds, by id.
let allKindNames = Dictionary(uniqueKeysWithValues: allKinds.map { ($0.id, $0.name) })

/// The work of each domain that is done as a chain.
let allChains: [WorkChain] = [HiringWork.chain, AidWork.chain, TitleWork.chain]

extension NoticeKind {
  /// Names that a facts file of the domain may hold for other notices, or for the steps between
  /// them.
  var neighbours: Set<String> {
    let facts = allKinds.filter { $0.domain == domain }.flatMap(\.facts)
    let settings = allChains.filter { $0.domain == domain }.flatMap(\.settings)
    return Set((facts + settings).map(\.name))
  }
}

/// A kind named on the command line.
struct KindArgument {
  let kind: NoticeKind

  /// By id, or by its Chinese name.
  init(_ text: String) throws {
    guard let kind = allKinds.first(where: { $0.id == text || $0.name == text }) else {
      let near = allKinds.filter { isNear($0.id, text) }
      let offer = near.isEmpty ? allKinds : near
      throw ValidationError(
        "没有“\(text)”这种公示。可用的有:\(offer.map { "\($0.id)(\($0.name))" }.joined(separator: "、"))。")
    }
    self.kind = kind
  }
}

/// Whether two words differ by no more than a third of their letters, in the order they stand.
private func isNear(_ left: String, _ right: String) -> Bool {
  let changes = Array(left).difference(from: Array(right)).count
  return changes * 3 <= left.count + right.count
}

struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds", abstract: "列出会做的公示种类。",
    discussion: """
      例:
        gongshi kinds
        gongshi kinds --json
      """)

  @Flag(help: "输出 JSON。") var json = false

  func run() {
    guard !json else { return print(JSON.members(["kinds": .array(allKinds.map(\.json))]).text) }
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
