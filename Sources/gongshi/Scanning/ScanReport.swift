import ChannelChecks
import Disclosure
import FileTexts

/// What a scan found, for people and for programs.
struct ScanReport {
  let scans: [FileScan]

  var isClean: Bool { scans.allSatisfy(\.isClean) }

  var text: String {
    (scans.flatMap(lines) + [summary]).joined(separator: "\n")
  }

  private func lines(of scan: FileScan) -> [String] {
    var lines = ["\(scan.file):\(scan.count == 0 ? "没有发现" : "\(scan.count) 处")"]
    if let refusal = scan.refusal { lines = ["\(scan.file):没有读完。\(refusal.message)"] }
    lines += scan.findings.prefix(100).map { finding in
      "  [\(finding.isCertain ? "确定" : "可能")] \(finding.words)"
    }
    if scan.count > 100 { lines.append("  ……只列出前 100 处,共 \(scan.count) 处") }
    return lines
  }

  private var summary: String {
    let (all, certain) = scans.reduce((0, 0)) { ($0.0 + $1.count, $0.1 + $1.certainCount) }
    let unread = scans.count { $0.refusal != nil }
    var words = "检查了 \(scans.count) 个文件:确定 \(certain) 处,可能 \(all - certain) 处"
    if unread > 0 { words += ",读不了 \(unread) 个" }
    if certain > 0 { return words + "。\n下一步:在原文件里改掉,重新导出,再检查一次。" }
    return words + (all > 0 ? "。\n下一步:逐处看一眼,不是个人信息的不用改。" : "。")
  }

  var json: JSON {
    .members(["files": .array(scans.map(json))])
  }

  private func json(_ scan: FileScan) -> JSON {
    .members([
      "file": .string(scan.file),
      "findings": .array(
        scan.findings.map { finding in
          .members([
            "kind": .string(finding.kind), "place": .string(finding.place.words),
            "masked": .string(finding.masked), "certain": .bool(finding.isCertain),
          ])
        }),
      "error": scan.refusal.map { refusal in
        .members(["id": .string(refusal.id), "message": .string(refusal.message)])
      },
    ])
  }
}
