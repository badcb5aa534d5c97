import ArgumentParser
import Disclosure
import FeePublicity
import WorkingDays

/// The work of a school's term of fees (收费公示).
enum FeesWork: ChainSource {
  static let chain = feeChain
  static let sampleFolder = "2026秋季收费"
}

struct FeesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fees", abstract: "收费公示:一个文件夹从收费公示栏做到期末结算。",
    discussion: """
      例:
        gongshi fees start 2026秋季收费 --scheme school
        gongshi fees status 2026秋季收费
        gongshi fees notice 2026秋季收费 fees.board --posted 2026-08-28
      """,
    // Commands of this domain alone follow those that every chain has.
    subcommands: FeesWork.subcommands + [
      FeeSlipsCommand.self, FeeSignoffCommand.self, FeeRulesCommand.self,
    ], aliases: ["收费"])
}

/// What the kit knows about fees: what may not be charged, what words mean, whom to call.
struct FeeRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "列出不得收取的项目、名词的意思、投诉电话和依据。",
    discussion: """
      依据后面写明效力:读过全文的才叫法律法规,其余的是规范性文件、地方规定或惯例。
      例:
        gongshi fees rules
        gongshi fees rules 取暖费
        gongshi fees rules --json
      """, aliases: ["规定"])

  @Argument(help: "收费项目的名称,只看它能不能收;不写则列出全部。") var item: String?
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    let bans = item.map { name in bannedItems.filter { $0.covers(name) } } ?? bannedItems
    if let item {
      return print(
        json
          ? JSON.members(["item": .string(item), "banned": .array(bans.map(\.json))]).text
          : words(item, bans))
    }
    print(json ? all.text : lines.joined(separator: "\n"))
  }

  private func words(_ item: String, _ bans: [BannedItem]) -> String {
    guard !bans.isEmpty else {
      return "“\(item)”不在禁止收取的项目里;能不能收,要看当地的收费目录。"
    }
    return bans.map { "“\(item)”不得收取:\($0.name),自 \($0.from) 起(\($0.source.words))" }
      .joined(separator: "\n")
  }

  private var lines: [String] {
    ["不得收取的项目"] + bannedItems.map { "  \($0.name),自 \($0.from) 起(\($0.source.words))" }
      + ["", "名词"] + feeDefinitions.map { "  \($0.name):\($0.words)(\($0.source.words))" }
      + ["", "投诉电话"]
      + hotlines.map {
        "  \($0.number) \($0.name)\($0.isOpen ? "" : ",已停用")(\($0.source.words))"
      }
      + ["", "依据"] + feeTexts.map { "  \($0.source.words):\($0.words)" }
      + ["", "下一步:gongshi fees start 文件夹 --scheme school"]
  }

  private var all: JSON {
    .members([
      "banned": .array(bannedItems.map(\.json)),
      "definitions": .array(
        feeDefinitions.map {
          .members([
            "name": .string($0.name), "words": .string($0.words), "source": $0.source.json,
          ])
        }),
      "hotlines": .array(
        hotlines.map {
          .members([
            "number": .string($0.number), "name": .string($0.name), "open": .bool($0.isOpen),
            "source": $0.source.json,
          ])
        }),
      "texts": .array(
        feeTexts.map { .members(["words": .string($0.words), "source": $0.source.json]) }),
    ])
  }
}

extension BannedItem {
  fileprivate var json: JSON {
    .members([
      "name": .string(name), "from": .string(from.description), "source": source.json,
    ])
  }
}

extension Provision {
  /// With how far it binds; what is only usual says so already.
  fileprivate var words: String {
    standing == .practice ? description : "\(description),\(standing.rawValue)"
  }

  fileprivate var json: JSON {
    .members([
      "document": .string(document), "article": .orNull(article),
      "standing": .string(standing.rawValue),
    ])
  }
}
