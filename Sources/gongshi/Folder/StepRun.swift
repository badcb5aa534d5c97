import Disclosure
import DisclosureSheets

/// A step done in memory: nothing is written.
struct StepRun {
  let step: WorkStep
  let chain: WorkChain
  let folder: WorkFolder
  /// Of all inputs and settings, or of what came out; in the order of the files.
  let findings: [FiledFinding]
  let summary: [String]
  /// How many rows each input has that is there.
  let inputs: [(name: String, rows: Int)]
  /// Whether inputs and settings are right, each by itself.
  let isReady: Bool
  /// Nil when something must be fixed first.
  let output: StepOutput?

  /// Reads what `step` needs through `reading`, and does its work once all of that is right.
  init(_ step: WorkStep, _ reading: inout FolderReading) throws {
    var found = try reading.readSettings()
    // Where the office need not fill a file in, no row in it is an answer.
    for file in step.inputs {
      found += reading.read(file, optional: reading.chain.isOptional(file))
    }
    for file in step.optionalInputs { found += reading.read(file, optional: true) }
    self.step = step
    chain = reading.chain
    folder = reading.folder
    let files = step.inputs + step.optionalInputs
    let read = reading
    inputs = files.compactMap { file in
      read.reading(of: file).map { (file.name, $0.result.records.count) }
    }
    isReady = found.mustFix.isEmpty
    guard isReady else {
      (findings, summary, output) = (found, [], nil)
      return
    }
    let outcome = step.work(reading.input)
    found += outcome.findings.map(reading.filed)
    summary = outcome.summary
    guard found.mustFix.isEmpty else {
      (findings, output) = (found, nil)
      return
    }
    let output = StepOutput(of: step, rows: outcome.rows, &reading)
    findings = found + output.findings
    self.output = output.findings.mustFix.isEmpty ? output : nil
  }

  /// Writes the output as a workbook that the office knows.
  func write(_ output: StepOutput) throws {
    try writeFilledWorkbook(
      for: chain.subject(of: step.output), rows: output.rows, words: words,
      to: folder.path(of: step.output.name))
  }

  private var words: String {
    let origin = "“gongshi \(chain.command) \(step.id)”(\(step.name))"
    return step.output.isFilledByHand
      ? "本表的人员由\(origin)列出,其余各列请接着填写。带 * 的蓝色列必填。"
      : "本表由\(origin)算出。要改结果,请改来源表或方案后再运行一次,不要直接改本表。"
  }
}
