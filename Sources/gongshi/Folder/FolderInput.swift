import Disclosure
import Foundation

extension FolderReading {
  /// The settings and those of `files` that are there, for a command that only reads.
  ///
  /// - Throws: ``Refusal`` when something in them must be mended first.
  mutating func input(of files: [WorkFile], toSay purpose: String) throws -> WorkInput {
    var found = try readSettings()
    for file in files where folder.holds(file.name) { found += read(file, optional: true) }
    guard let first = found.mustFix.first else { return input }
    throw Refusal(
      id: first.finding.rule,
      message: "\(first)共有 \(found.mustFix.count) 处必须改,改好再\(purpose)。")
  }

  /// Who issues the folder's notices (发布单位), as 事项.yaml says.
  ///
  /// - Throws: ``Refusal`` under `rule` when it does not say.
  func issuer(orRefuse rule: String) throws -> String {
    let name = "发布单位"
    let file = FactsFile(path: folder.path(of: WorkFolder.matters), name: WorkFolder.matters)
    let read = try readFacts(
      from: [file], as: factsOfEveryNotice.filter { $0.name == name }, besides: chain.factNames)
    guard let issuer = read.facts.text(name) else {
      throw Refusal(id: rule, message: "\(WorkFolder.matters) 没有写“\(name)”,请补上。[\(rule)]")
    }
    return issuer
  }
}
