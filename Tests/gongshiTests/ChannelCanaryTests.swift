import DisclosureTesting
import Foundation
import Testing

/// Ten thousand pupils, each marked by an ID number, a student number, a guardian's phone and an
/// address that nobody else has.
@Suite struct ChannelCanaryTests {
  @Test
  func
    `nothing withheld of 10,000 rows stands in a channel, a message, a name or a file left behind`()
    throws
  {
    try withOffice { office in
      let flock = Flock(10_000)
      let workshop = office.folder.appendingPathComponent("作业")
      try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: office.folder.appendingPathComponent("退回"), withIntermediateDirectories: true)
      for (name, list) in [("名单", flock.list), ("错误名单", flock.listWithMistakes)] {
        try list.write(
          to: office.folder.appendingPathComponent("\(name).csv"), atomically: true,
          encoding: .utf8)
      }
      // The search finds every one of them where they are.
      #expect(flock.found(in: Data(flock.list.utf8)) == 4 * 10_000)

      let drafted = try office.clerk("draft aid.recognition 名单.csv --facts \(facts) \(posted)")
      #expect(drafted.status == 0, "\(drafted.output)")
      let shown = try office.clerk("show N-2026-0001 -o 取出")
      #expect(shown.status == 0, "\(shown.output)")
      let refused = try office.clerk(
        "notice aid.recognition 错误名单.csv --facts \(facts) \(posted) -o 不成")
      #expect(refused.status == 1)
      let checked = try office.clerk("check aid.recognition 错误名单.csv --returned 退回/")
      #expect(checked.status == 1)
      for run in [drafted, shown, refused, checked] {
        #expect(flock.found(in: Data(run.output.utf8)) == 0)
      }

      let returned = try contents(of: office.folder.appendingPathComponent("退回"))
      #expect(returned.count == 1)
      #expect(flock.found(in: Data(returned.joined().utf8)) == 0)
      #expect(try contents(of: workshop) == [])
      let channels = try contents(of: office.folder.appendingPathComponent("取出"))
      #expect(channels.contains("notice.docx") && channels.contains("publication.json"))
      for folder in ["取出", "data"] {
        for (name, text) in try texts(in: office.folder.appendingPathComponent(folder)) {
          #expect(flock.found(in: text) == 0, "\(folder)/\(name)")
          #expect(flock.found(in: Data(name.utf8)) == 0)
        }
      }
    }
  }

  private var facts: String {
    repository.appendingPathComponent("Examples/aid.recognition/facts.yaml").path
  }
  private let posted = "--posted 2026-09-28"

  /// Every file, as its bytes and with what lies packed in it.
  private func texts(in folder: URL) throws -> [(name: String, text: Data)] {
    var texts: [(String, Data)] = []
    for case let name as String in try #require(
      FileManager.default.enumerator(atPath: folder.path))
    {
      let path = folder.appendingPathComponent(name).path
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      texts.append((name, bytes))
      let unpacked =
        bytes.starts(with: Array("PK".utf8))
        ? "unzip -p '\(path)'"
        : bytes.starts(with: Array("%PDF".utf8)) ? "pdftotext '\(path)' -" : nil
      guard let unpacked else { continue }
      let run = try run(unpacked, in: folder)
      #expect(run.status == 0, "\(name)")
      texts.append((name, Data(run.output.utf8)))
    }
    return texts
  }
}

extension SampleOffice {
  /// Runs a command of the clerk's, with temporary files in the folder 作业.
  fileprivate func clerk(_ words: String) throws -> CommandRun {
    let acts = words.hasPrefix("draft") ? " --as 李娜 --password-file 李娜.密码" : ""
    return try run(
      "TMPDIR=\"$PWD/作业\" GONGSHI_DATA=data GONGSHI_NOW=2026-09-21T09:00 gongshi \(words)\(acts)",
      in: folder)
  }
}

/// The pupils and what marks them.
private struct Flock {
  private let rows: [[String]]
  /// The first seventeen digits of an ID number, and all of a phone.
  private let identities: Set<UInt64>
  private let phones: Set<UInt64>
  private static let street = Array("金丝雀巷".utf8)

  init(_ count: Int) {
    var (rows, identities, phones) = ([[String]](), Set<UInt64>(), Set<UInt64>())
    for (index, pupil) in SampleAidTerm(schools: 5, pupils: count).pupils.enumerated() {
      let id = pupil["身份证号"] ?? ""
      let phone = "139\(10_000_000 + index)"
      identities.insert(UInt64(id.prefix(17)) ?? 0)
      phones.insert(UInt64(phone) ?? 0)
      rows.append([
        pupil["姓名"] ?? "", "G" + id, id, pupil["学校"] ?? "", "三年级", "1班", "困难", "孤儿",
        "云溪县金丝雀巷\(index)号", phone,
      ])
    }
    precondition(identities.count == count && phones.count == count)
    (self.rows, self.identities, self.phones) = (rows, identities, phones)
  }

  private static let header = "姓名,学籍号,身份证号,学校,年级,班级,认定档次,困难类型,家庭住址,监护人电话"

  var list: String { list { _, row in row } }

  /// Every hundredth pupil without a grade of need, which is an error of the row, and every other
  /// with a wrong check digit.
  var listWithMistakes: String {
    list { index, row in
      var row = row
      if index % 100 == 0 { row[6] = "" }
      if index % 100 == 1 {
        row[2] = String(row[2].dropLast()) + (row[2].hasSuffix("1") ? "2" : "1")
      }
      return row
    }
  }

  private func list(_ change: (Int, [String]) -> [String]) -> String {
    ([Flock.header] + rows.enumerated().map { change($0, $1).joined(separator: ",") })
      .joined(separator: "\n") + "\n"
  }

  /// How many of the marks stand in `text`, wherever they begin in a row of digits.
  func found(in text: Data) -> Int {
    text.withUnsafeBytes { bytes in
      var (count, digits, length) = (0, UInt64(0), 0)
      for (index, byte) in bytes.enumerated() {
        if byte == Flock.street[0], bytes[index...].starts(with: Flock.street) { count += 1 }
        guard byte >= 0x30, byte <= 0x39 else {
          (digits, length) = (0, 0)
          continue
        }
        digits = digits % 10_000_000_000_000_000 * 10 + UInt64(byte - 0x30)
        length += 1
        if length >= 17, identities.contains(digits) { count += 1 }
        if length >= 11, phones.contains(digits % 100_000_000_000) { count += 1 }
      }
      return count
    }
  }
}
