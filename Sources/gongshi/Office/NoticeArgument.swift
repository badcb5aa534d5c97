import ArgumentParser
import Disclosure
import NoticeLife

/// A notice named on the command line, by its id or the end of it: N-2026-0012 or 2026-12.
func noticeID(_ text: String) throws -> String {
  let parts = text.uppercased().split(separator: "-").map(String.init)
  let figures = parts.first == "N" ? Array(parts.dropFirst()) : parts
  guard figures.count == 2, figures[0].count == 4, let year = Int(figures[0]),
    let number = Int(figures[1]), number > 0
  else { throw ValidationError("“\(text)”不是公示编号,请写成 N-2026-0001 的样子,用 gongshi list 查看。") }
  let digits = String(number)
  return "N-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

let noticeHelp = ArgumentHelp("公示编号,如 N-2026-0001。", valueName: "notice")
