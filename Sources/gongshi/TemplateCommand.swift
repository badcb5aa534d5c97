import ArgumentParser
import Disclosure
import DisclosureSheets

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "生成空白名单和事项文件。",
    discussion: """
      例:
        gongshi template hiring.proposed -o 名单.xlsx
        gongshi template aid.recognition -o 名单.xlsx --facts 事项.yaml
        gongshi template aid.recognition --facts 事项.yaml
        gongshi template general.text.consultation --facts 事项.yaml
      """)

  @Argument(help: KindArgument.help, transform: KindArgument.init) var kind: KindArgument
  @Option(name: [.short, .long], help: "空白名单写到哪个 .xlsx。") var output: String?
  @Option(help: "事项文件(发布单位、依据、联系电话……)写到哪个 .yaml。") var facts: String?

  func validate() throws {
    if output != nil { try kind.known.map(requireList) }
    if output == nil, facts == nil { throw ValidationError("请写 -o 名单.xlsx 或 --facts 事项.yaml。") }
    if let output, !output.lowercased().hasSuffix(".xlsx") {
      throw ValidationError("空白名单的文件名要以 .xlsx 结尾。")
    }
  }

  func run() throws {
    try reportingRefusals(asJSON: false) {
      let chosen = try kind.chosen()
      if let output {
        try requireList(of: chosen)
        try writeBlankWorkbook(for: chosen.kind, to: output)
        print("空白名单:\(output)(说明在“填表说明”工作表)")
      }
      if let facts {
        try writeAtomically(blankFacts(for: chosen.kind), to: facts)
        print("事项文件:\(facts)(用文本编辑器填写)")
      }
      let list =
        chosen.kind.hasList
        ? typed(output ?? "名单.xlsx") : "--facts \(typed(facts ?? "事项.yaml")) --posted 张贴日期"
      print("下一步:填好后运行 gongshi check \(chosen.typed) \(list)")
    }
  }
}

private func requireList(of chosen: ChosenKind) throws {
  guard !chosen.kind.hasList else { return }
  throw ValidationError("\(chosen.kind.name)没有名单,只要事项文件,请只写 --facts 事项.yaml。")
}

/// A facts file to fill in: every fact with its hint; optional ones are commented out.
func blankFacts(for kind: NoticeKind) -> String {
  let head = "# \(kind.name)的事项。冒号后面填内容;不用的可选项保持 # 开头。"
  return ([head] + kind.facts.flatMap(\.blankLines)).joined(separator: "\n") + "\n"
}

extension FactSpec {
  /// An empty line, what to write, and the place for it; commented out when it is optional.
  var blankLines: [String] {
    let form =
      switch form {
      case .choice(let words): "(\(words.joined(separator: " 或 ")))"
      case .number(let range): "(\(range.lowerBound)—\(range.upperBound))"
      case .text, .texts, .day, .phone: ""
      }
    let mark = isRequired ? "" : "# "
    let place =
      self.form == .texts ? ["\(mark)\(name):", "\(mark)  - "] : ["\(mark)\(name): "]
    let what = hint.isEmpty && form.isEmpty ? "" : ":\(hint)\(form)"
    return ["", "# \(isRequired ? "必填" : "可选")\(what),如 \(example)"] + place
  }
}
