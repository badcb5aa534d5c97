import ArgumentParser
import Foundation

extension Gongshi {
  /// Parses and runs as the argument library does, with its own words in Chinese.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = inChinese(fullMessage(for: error))
      if !message.isEmpty {
        (code.isSuccess ? FileHandle.standardOutput : .standardError)
          .write(Data((message + "\n").utf8))
      }
      Foundation.exit(code.rawValue)
    }
  }
}

/// A message of the argument library with its English words replaced; names, values and our own
/// words stay.
func inChinese(_ message: String) -> String {
  message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    libraryWords.reduce(String(line)) { text, words in
      text.replacingOccurrences(
        of: words.pattern, with: words.chinese, options: .regularExpression)
    }
  }.joined(separator: "\n")
}

/// Patterns of whole phrases, longest first where one begins like another.
private let libraryWords: [(pattern: String, chinese: String)] = [
  ("^OVERVIEW: ", ""),
  ("(?<=\\S)', '(?=\\S)", "、"),
  ("^(USAGE|Usage): ", "用法:"),
  ("^ARGUMENTS:$", "参数:"),
  ("^OPTIONS:$", "选项:"),
  ("^(\\S+ )?SUBCOMMANDS:$", "子命令:"),
  ("Show help information\\.$", "显示这份说明。"),
  ("^  See '(.+)' for detailed help\\.$", "  详细说明:$1"),
  ("^  See '(.+)' for more information\\.$", "  详细说明:$1"),
  ("^Help:  ", "说明:"),
  ("^Error: ", "错误:"),
  ("Unknown option '(.+)'\\. Did you mean '(.+)'\\?$", "没有选项 $1,是不是 $2?"),
  ("Unknown option '([^']+)'", "没有选项 $1"),
  ("Missing expected argument '(.+)'$", "还要写 $1"),
  ("Missing one of: '(.+)'$", "下面的要写一个:$1"),
  ("Missing value for '(.+)'$", "$1 后面还要写值"),
  ("^   or: ", "   或者:"),
  ("Unexpected argument '(.+)'$", "多写了 $1,或者拼错了"),
  ("(\\d+) unexpected arguments: '(.+)'$", "多写了 $1 个参数,或者拼错了:$2"),
  (
    "The option '(.+)' does not take any value, but '(.+)' was specified\\.$",
    "选项 $1 后面不写值,现在写了 $2。"
  ),
  ("The value '(.*)' is invalid for '(<[^']+>)': ", "$2 写成“$1”不对:"),
  ("The value '(.*)' is invalid for '([^']+)': ", "$2 写成“$1”不对:"),
  ("The value '(.*)' is invalid for '([^']+)'", "$2 写成“$1”不对"),
  ("\\. Please provide one of (.+)\\.$", ",可以写 $1。"),
  ("Value to be set with flag '(.+)' had already been set with flag '(.+)'$", "$2 和 $1 只能写一个"),
  ("Missing required subcommand\\.", "还要写子命令。"),
  ("\\(default: (.+)\\)$", "(不写就是 $1)"),
]
