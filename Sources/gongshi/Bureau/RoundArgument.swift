import ArgumentParser

/// A round named on the command line, by its id or the end of it: C-2026-0012 or 2026-12.
func roundID(_ text: String) throws -> String {
  let parts = text.uppercased().split(separator: "-").map(String.init)
  let figures = parts.first == "C" ? Array(parts.dropFirst()) : parts
  guard figures.count == 2, figures[0].count == 4, let year = Int(figures[0]),
    let number = Int(figures[1]), number > 0
  else {
    throw ValidationError(
      "“\(text)”不是征集编号,请写成 C-2026-0001 的样子,用 gongshi bureau rounds list 查看。")
  }
  let digits = String(number)
  return "C-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

let roundHelp = ArgumentHelp("征集编号,如 C-2026-0001。", valueName: "round")
