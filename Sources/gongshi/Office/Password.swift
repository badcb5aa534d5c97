import Disclosure
import Foundation

/// Where a password comes from; never from an argument, which other users of the machine can read.
struct PasswordSource {
  /// The option's name in messages, as --password-file.
  let option: String
  let file: String?
  /// The variable that names the file when no option does; nil when none may.
  let variable: String?
  /// What is asked on a terminal.
  let question: String

  /// Of whoever acts.
  static func acting(_ file: String?, as name: String) -> PasswordSource {
    PasswordSource(
      option: "--password-file", file: file, variable: "GONGSHI_PASSWORD_FILE",
      question: "\(name)的密码:")
  }

  /// A new one of `name`, which is never taken from the variable of whoever acts.
  static func new(_ file: String?, of name: String) -> PasswordSource {
    PasswordSource(
      option: "--new-password-file", file: file, variable: nil,
      question: "\(name)的新密码(至少 8 个字符):")
  }

  /// A password to be set, which is asked for twice on a terminal.
  func readNew() throws -> [UInt8] {
    let first = try read()
    guard file == nil, variable.flatMap(environment) == nil else { return first }
    guard try asked("再输入一次:") == first else {
      throw Refusal(id: "OFF-003", message: "两次输入的密码不一样,请重新运行。[OFF-003]")
    }
    return first
  }

  /// - Throws: ``Refusal`` when there is none, or the file cannot be read.
  func read() throws -> [UInt8] {
    if let path = file ?? variable.flatMap(environment) { return try password(in: path) }
    guard isatty(STDIN_FILENO) == 1 else {
      let other = variable.map { ",或把文件的路径放在 $\($0)" } ?? ""
      throw Refusal(
        id: "OFF-003",
        message: "要密码:请把密码写在一个文件的第一行,用 \(option) 指出\(other)。[OFF-003]")
    }
    return try asked(question)
  }
}

/// The first line of a file, without its end.
private func password(in path: String) throws -> [UInt8] {
  guard let content = FileManager.default.contents(atPath: path) else {
    throw Refusal(id: "OFF-004", message: "打不开密码文件 \(path),请检查路径和权限。[OFF-004]")
  }
  let line = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  guard !line.isEmpty else {
    throw Refusal(id: "OFF-004", message: "密码文件 \(path) 的第一行是空的,请把密码写在第一行。[OFF-004]")
  }
  return Array(line)
}

/// Asks on the terminal, where what is typed is not shown.
private func asked(_ question: String) throws -> [UInt8] {
  FileHandle.standardError.write(Data(question.utf8))
  var settings = termios()
  tcgetattr(STDIN_FILENO, &settings)
  var silent = settings
  silent.c_lflag &= ~tcflag_t(ECHO)
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
  defer {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    complain("")
  }
  guard let line = readLine(), !line.isEmpty else {
    throw Refusal(id: "OFF-003", message: "没有输入密码。[OFF-003]")
  }
  return Array(line.utf8)
}

/// The value of an environment variable; nil when it is empty too.
func environment(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}
