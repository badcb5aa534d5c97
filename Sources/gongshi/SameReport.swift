import ChannelChecks
import Disclosure
import FileTexts

/// What `gongshi same` found, for people and for programs.
struct SameReport {
  let comparison: NoticeComparison

  /// Enough for a person to see what happened; a program gets them all.
  private static let mostDifferences = 40

  var text: String {
    var lines = comparison.title.map { [$0] } ?? []
    let fingerprint = comparison.fingerprint.map { ",指纹 \($0)" } ?? ""
    lines.append(
      comparison.isAgainstRecord
        ? "以 \(comparison.reference) 为准\(fingerprint)"
        : "没有 publication.json,以内容最全的 \(comparison.reference) 为准\(fingerprint)")
    lines += comparison.faults.map { $0.words(reference: comparison.reference) }
    lines += [""] + TextTable.lines(of: comparison.files.map(row)).map { "  " + $0 }
    for file in comparison.files where !file.isSame { lines += [""] + differences(of: file) }
    lines += ["", conclusion]
    return lines.joined(separator: "\n")
  }

  private func row(_ file: ComparedFile) -> [String] {
    let agreed = file.isSame ? shortened(file.agreed) : "\(file.differences.count) 处不同"
    let absent = file.absent.isEmpty ? "" : "没有载明:\(shortened(file.absent))"
    return [file.isSame ? "一致" : "不一致", file.file, agreed, absent]
  }

  /// The facts are many.
  private func shortened(_ names: [String]) -> String {
    guard names.count > 6 else { return names.joined(separator: "、") }
    return names.prefix(4).joined(separator: "、") + "、…" + names.suffix(1).joined()
  }

  private func differences(of file: ComparedFile) -> [String] {
    let shown = file.differences.prefix(SameReport.mostDifferences)
    let rest = file.differences.count - shown.count
    return ["\(file.file):"] + shown.map { "  " + $0.words(reference: comparison.reference) }
      + (rest > 0 ? ["  另有 \(rest) 处不同,用 --json 可以看全。"] : [])
  }

  private var conclusion: String {
    if comparison.isSame { return "一致:\(comparison.files.count) 个文件说的是同一份公示。" }
    let count = comparison.files.count { !$0.isSame }
    guard count > 0 else { return "不一致:存档本身被改过,请用原件再比一次。" }
    return "不一致:\(count) 个文件有不同。印着的指纹不能再证明这些文件的内容,请用原件换下或另出更正。"
  }

  var json: JSON {
    .members([
      "same": .bool(comparison.isSame), "reference": .string(comparison.reference),
      "isRecord": .bool(comparison.isAgainstRecord), "title": .orNull(comparison.title),
      "fingerprint": .orNull(comparison.fingerprint),
      "faults": .array(comparison.faults.map(json)),
      "files": .array(
        comparison.files.map { file in
          .members([
            "file": .string(file.file), "same": .bool(file.isSame),
            "agreed": .array(file.agreed.map(JSON.string)),
            "absent": .array(file.absent.map(JSON.string)),
            "differences": .array(file.differences.map(json)),
          ])
        }),
    ])
  }

  private func json(_ difference: NoticeDifference) -> JSON {
    .members([
      "rule": .string(difference.rule), "subject": .string(difference.subject),
      "place": .orNull(difference.place?.words), "here": .orNull(difference.here),
      "expected": .orNull(difference.expected),
      "message": .string(difference.words(reference: comparison.reference)),
    ])
  }
}
