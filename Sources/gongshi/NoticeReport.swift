import Disclosure
import WorkingDays
import DisclosureDocuments
import DisclosureSheets

/// What `gongshi notice` made or found, for people and for programs.
struct NoticeReport {
  let kind: NoticeKind
  let calendar: WorkingCalendar
  let prepared: PreparedNotice
  let folder: String
  let files: [MadeFile]
  let isDryRun: Bool
  /// What comes after the notice hangs, as a command to type.
  var next: String?
  /// The command to type again once everything is mended.
  var again: String?
  /// Nil when it corrects nothing.
  var correction: Correction?
  /// The page of the old notice that now says it was corrected.
  var markedPage: String?

  var text: String {
    var lines = prepared.findings.lines
    guard let publication = prepared.publication else {
      let count = prepared.findings.mustFix.count
      lines.append("没有生成公示:有 \(count) 处必须改。")
      return (lines + (again.map { ["下一步:改好后再运行 \($0)"] } ?? [])).joined(separator: "\n")
    }
    lines += summary(of: publication)
    if let correction { lines += [""] + correction.lines }
    if let markedPage { lines.append("已在原公示的网页 \(markedPage) 上注明更正,请重新上传。") }
    lines += ["", isDryRun ? "将写入 \(folder)(这次没有写):" : "已写入 \(folder):"]
    lines += TextTable.lines(of: files.map(row)).map { "  " + $0 }
    lines += doubts
    lines += files.compactMap(\.caution).map { "注意:\($0.message)" }
    lines += ["", isDryRun ? "下一步:去掉 --dry-run 再运行一次。" : "下一步:打印 notice.pdf,盖章后张贴。"]
    if let next, !isDryRun { lines.append("张贴以后:\(next)") }
    return lines.joined(separator: "\n")
  }

  /// What the files were scanned for is gone or certain not to be there; the rest wants eyes.
  private var doubts: [String] {
    let doubtful = files.filter { $0.doubtful > 0 }
    guard !doubtful.isEmpty else { return [] }
    let names = doubtful.map { "\($0.name) \($0.doubtful) 处" }.joined(separator: "、")
    return ["请看一眼:可能有个人信息:\(names)。用 gongshi scan \(folder) 逐处查看。"]
  }

  private func summary(of publication: Publication) -> [String] {
    let period = publication.period
    var lines = [
      publication.title.text,
      "公示期:\(period.firstCounted.chineseWithWeekday)至\(period.lastDay.chineseWithWeekday)"
        + "\(period.closesAt)截止,共\(period.count)\(period.unit.chinese)(\(prepared.terms.rule.source))",
      "指纹:\(publication.fingerprint)",
    ]
    if kind.hasList {
      lines.insert("名单:\(publication.rowCount) 行", at: 1)
    }
    if let web = publication.web {
      lines.append("上网的各个文件只有人数,名单只在公示栏(\(web.because.text))")
    }
    if let caution { lines.append("注意:\(caution)") }
    return lines
  }

  private var caution: CalendarProblem? {
    prepared.publication?.period.caution(in: calendar)
  }

  private func row(_ file: MadeFile) -> [String] {
    let size = file.bytes.map { "\(($0 + 1023) / 1024) KB" } ?? ""
    let time = file.seconds.map { "\(Int(($0 * 1000).rounded())) 毫秒" } ?? ""
    return [file.name, file.purpose, size, time]
  }

  var json: JSON {
    .members([
      "kind": .string(kind.id), "folder": .string(folder), "dryRun": .bool(isDryRun),
      "title": .orNull(prepared.publication?.title.text),
      "fingerprint": .orNull(prepared.publication?.fingerprint),
      "period": prepared.publication.map { period(of: $0.period) } ?? .null,
      "rows": prepared.reading.map { .integer($0.result.records.count) } ?? .null,
      "files": .array(
        files.map { file in
          .members(["name": .string(file.name), "bytes": file.bytes.map(JSON.integer) ?? .null])
        }),
      "findings": .array(prepared.findings.map(\.json)),
      "correction": correction?.json, "markedPage": markedPage.map(JSON.string),
      "warnings": .array(
        ((caution.map { [($0.id, "\($0)")] } ?? [])
          + files.compactMap(\.caution).map { ($0.id, $0.message) }).map { id, message in
            .members(["id": .string(id), "message": .string(message)])
          }),
    ])
  }

  private func period(of period: Period) -> JSON {
    .members([
      "posted": .string("\(period.posted)"), "firstCounted": .string("\(period.firstCounted)"),
      "lastDay": .string("\(period.lastDay)"), "closesAt": .string("\(period.closesAt)"),
      "count": .integer(period.count), "unit": .string(period.unit.rawValue),
      "source": .string("\(prepared.terms.rule.source)"),
    ])
  }
}
