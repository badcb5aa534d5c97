import Foundation
import Testing

/// What a stolen data folder shows.
@Suite struct CanaryTests {
  @Test func `no ID number and no phone of a list or an objector stands in any file of an office`()
    throws
  {
    try withOffice { office in
      #expect(try office.draft().status == 0)
      try office.sign()
      let posted = try office.act(
        "李娜",
        "post N-2026-0001 --channel 网站 --place 县政府网站 --page https://www.example.gov.cn/1.html",
        at: "2026-09-28T09:00")
      #expect(posted.status == 0, "\(posted.output)")
      try object(to: office)
      let list = try office.gongshi("sheet \(repository.path)/Examples/hiring.proposed/名单.xlsx")
      let canaries = list.output.split(whereSeparator: { !$0.isASCII || $0.isWhitespace })
        .map(String.init).filter { isID($0) || isPhone($0) }
      #expect(canaries.count >= 24)
      let files = try files(of: office)
      #expect(files.keys.contains { $0.hasSuffix("gongshi.sqlite") })
      for canary in Set(canaries + ["13900000088", "秦晓岚"]) {
        for (name, bytes) in files where holds(bytes, canary) {
          Issue.record("\(canary.prefix(3))… stands in \(name)")
        }
      }
    }
  }

  private func object(to office: SampleOffice) throws {
    let added = try office.act(
      "周敏", "people add 何静 --role 受理 --new-password-file 周敏.密码", at: "2026-09-28T09:30")
    #expect(added.status == 0, "\(added.output)")
    try Data("姓名: 秦晓岚\n电话: 13900000088\n事实: 名次有误\n".utf8)
      .write(to: office.folder.appendingPathComponent("异议人.yaml"))
    let registered = try office.gongshi(
      "objection register N-2026-0001 --from 异议人.yaml --channel 来访 --row 3 --as 何静 --password-file 周敏.密码",
      at: "2026-09-29T09:00")
    #expect(registered.status == 0, "\(registered.output)")
  }

  private func isID(_ word: String) -> Bool {
    word.count == 18 && word.dropLast().allSatisfy(\.isNumber)
  }

  private func isPhone(_ word: String) -> Bool {
    word.count == 11 && word.allSatisfy(\.isNumber) && word.hasPrefix("1")
  }

  /// Everything in the data folder, the log beside the database included.
  private func files(of office: SampleOffice) throws -> [String: Data] {
    let folder = office.folder.appendingPathComponent("data").path
    var found: [String: Data] = [:]
    for name in try #require(FileManager.default.enumerator(atPath: folder)) {
      guard let name = name as? String,
        let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)")
      else { continue }
      found[name] = bytes
    }
    return found
  }

  /// As UTF-8, as UTF-16 and as hexadecimal or Base64 of the former.
  private func holds(_ bytes: Data, _ canary: String) -> Bool {
    let text = Data(canary.utf8)
    let wide = Data(canary.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let digits = text.map { String($0, radix: 16) }.joined()
    let base = text.base64EncodedString().prefix(text.count)
    return [text, wide, Data(digits.utf8), Data(base.utf8)].contains { bytes.range(of: $0) != nil }
  }
}
