import Glibc

/// A program of another house that reads a file for this one, in a process of its own whose time,
/// memory and output end before it can do harm.
struct BoundedProgram {
  let name: String
  /// The Debian package that holds it.
  let package: String

  static let pdftotext = BoundedProgram(name: "pdftotext", package: "poppler-utils")
  static let qpdf = BoundedProgram(name: "qpdf", package: "qpdf")

  /// Runs it to its end and hands `take` what it writes, piece by piece.
  ///
  /// - Returns: its exit status; what it complained of is not kept, as it may quote the file.
  func run(
    _ arguments: [String], _ account: ReadingAccount,
    _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int32 {
    let allowance = account.programs
    let bounds = [
      "prlimit", "--cpu=\(max(0, Int(allowance.seconds)) + 1)", "--as=\(allowance.memory)",
      "--core=0",
      "--nofile=64", "--fsize=0", "--", name,
    ]
    let child = try ChildProcess(bounds + arguments)
    let reading = Result { try child.output(within: allowance, of: self, take) }
    let (status, seconds) = child.end()
    account.programs.seconds -= seconds
    try reading.get()
    guard status & 0x7F == 0 else { throw FileTextRefusal.tooSlow(name) }
    let code = (status >> 8) & 0xFF
    guard code != 127 else { throw FileTextRefusal.missingProgram(name, package: package) }
    return code
  }

  /// All of what it writes.
  func output(
    _ arguments: [String], _ account: ReadingAccount
  ) throws -> (status: Int32, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    let status = try run(arguments, account) { bytes.append(contentsOf: $0) }
    return (status, bytes)
  }
}

/// What is left for the programs that read a file and the files in it.
struct ProgramAllowance {
  /// Of processor time, for all of them together.
  var seconds: Double
  /// Bytes that each may hold.
  let memory: Int
  /// Bytes that each may write.
  let output: Int

  init(_ limits: FileTextLimits) {
    seconds = Double(limits.programSeconds) * 0.8
    memory = limits.programMemory
    output = limits.wholeFile
  }

  /// A long honest file needs longer than a short one; a short hostile one must end soon.
  mutating func add(fileOf bytes: Int) {
    seconds += 0.1 + Double(bytes) / Double(1 << 20) * 0.4
  }
}

extension FileTextRefusal {
  static func missingProgram(_ name: String, package: String) -> FileTextRefusal {
    FileTextRefusal(
      "READ-010", "读 PDF 要用程序 \(name),这台电脑上没有,请安装软件包 \(package) 再试,例如 apt install \(package)。")
  }
  static func tooSlow(_ name: String) -> FileTextRefusal {
    FileTextRefusal("READ-011", "PDF 读了太久,或要占用太多内存(\(name) 已停止),不可信,请重新导出 PDF 再试。")
  }
}
