import Disclosure
import WorkingDays

extension NoticeKind {
  /// What it is, what its list and facts hold, what of it is shown and why.
  var descriptionLines: [String] {
    let head = [
      ["种类", id], ["领域", chain],
      ["目录事项", catalogueItem.quoted],
      ["公示期", "不少于\(period.count)\(period.unit.chinese),\(firstDayWords)(\(period.source))"],
      ["签批", signers.joined(separator: "、")],
      ["撤下", "\(takeDown.words)(\(takeDown.source))"],
    ]
    return [name, ""] + TextTable.lines(of: head) + listLines + factLines
  }

  /// The domain and, of its chain, the stage; other matters have none.
  private var chain: String {
    domain == .general ? domain.chinese : "\(domain.chinese),第 \(stage) 环节“\(stageName)”"
  }

  private var firstDayWords: String {
    switch period.firstDay {
    case .dayAfterPosting: "自张贴的次日起算"
    case .posting: "自张贴当日起算"
    }
  }

  private var listLines: [String] {
    guard hasList else { return ["", "没有名单,内容都写在事项文件里。"] }
    let rows = roster.columns.map { column in
      [
        column.header, column.type.chinese, column.isRequired ? "必填" : "选填",
        column.privacy.words, "\(column.privacy.source)",
      ]
    }
    return ["", "名单“\(roster.name)”(\(roster.orderWords)):"]
      + TextTable.lines(of: [["栏目", "填什么", "必填", "公开", "依据"]] + rows)
  }

  private var factLines: [String] {
    let common = Set(factsOfEveryNotice.map(\.name))
    let own = facts.filter { !common.contains($0.name) }
    let words = "还有各种公示都有的 \(facts.count - own.count) 项事项(发布单位、依据、受理部门……)。"
    guard !own.isEmpty else { return ["", words] }
    let rows = own.map { [$0.name, $0.isRequired ? "必填" : "选填", $0.hint, "如 \($0.example)"] }
    return ["", "自己的事项:"] + TextTable.lines(of: rows) + [words]
  }
}

extension PrivacyClass {
  fileprivate var words: String {
    switch self {
    case .open: "公开"
    case .masked(.name, _): "姓名打码"
    case .masked(.month, _): "只公开年月"
    case .masked(let mask, _): "只公开\(mask.words)"
    case .withheld: "不公开"
    }
  }

  fileprivate var source: Provision {
    switch self {
    case .open(let source), .masked(_, let source), .withheld(let source): source
    }
  }
}
