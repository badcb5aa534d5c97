import ArgumentParser
import Disclosure

/// A place in a list, as a type: the argument library knows subcommands by their types, so the
/// steps of a chain, which are data, get one each.
protocol Place {
  static var index: Int { get }
}

enum First: Place {
  static var index: Int { 0 }
}

enum After<Previous: Place>: Place {
  static var index: Int { Previous.index + 1 }
}

/// A subcommand for each step of a chain, in order.
func stepCommands<Source: ChainSource>(of source: Source.Type) -> [any ParsableCommand.Type] {
  stepCommands(of: source, from: First.self)
}

private func stepCommands<Source: ChainSource, Here: Place>(
  of source: Source.Type, from place: Here.Type
) -> [any ParsableCommand.Type] {
  guard Source.chain.steps.indices.contains(Here.index) else { return [] }
  return [StepCommand<Source, Here>.self] + stepCommands(of: source, from: After<Here>.self)
}

/// The step of a chain that stands at a place.
struct StepCommand<Source: ChainSource, Here: Place>: ParsableCommand {
  static var step: WorkStep { Source.chain.steps[Here.index] }

  static var configuration: CommandConfiguration {
    let inputs = (step.inputs + step.optionalInputs).map { file in
      let isOptional =
        step.optionalInputs.contains { $0.name == file.name } || Source.chain.isOptional(file)
      return file.name + (isOptional ? "(没有可以不放)" : "")
    }
    return CommandConfiguration(
      commandName: step.id, abstract: "\(step.name),写出 \(step.output.name)。",
      discussion: """
        \(step.words)
        读取:\(inputs.joined(separator: "、"))。
        \(Source.examples("\(step.id) \(Source.sampleFolder)", "\(step.id) \(Source.sampleFolder) --dry-run", "\(step.id) \(Source.sampleFolder) --replace --json"))
        """, aliases: [step.name])
  }

  @Argument(help: "放各张表的文件夹。") var folder: String
  @Flag(name: .customLong("dry-run"), help: "只说会算出什么,不写文件。") var dryRun = false
  @Flag(help: "换掉已有的、与这次算出的不一样的文件。") var replace = false
  @Flag(help: "输出 JSON。") var json = false

  func run() throws {
    try reportingRefusals(asJSON: json) {
      var reading = FolderReading(try WorkFolder(at: folder), Source.chain)
      let report = try StepReport(
        try StepRun(Self.step, &reading), replace: replace, dryRun: dryRun)
      print(json ? report.json.text : report.text)
      if !report.isDone { throw ExitCode(1) }
    }
  }
}
