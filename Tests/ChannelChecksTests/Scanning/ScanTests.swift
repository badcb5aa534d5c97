import ChannelChecks
import DisclosureTesting
import FileTexts
import Foundation
import PersonalData
import Testing

@Suite struct ScanTests {
  private let detector = PersonalDataDetector()

  /// The scan of a file of that name with these bytes.
  private func scanned(_ bytes: [UInt8], named name: String = "文件") throws -> FileScan {
    try withEmptyFolder { folder in
      let path = "\(folder)/\(name)"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return scan(path, with: detector)
    }
  }

  private func scanned(_ text: String, named name: String = "文件") throws -> FileScan {
    try scanned(Array(text.utf8), named: name)
  }

  @Test(arguments: HidingPlace.office)
  func `an identity number is caught in every hiding place and the clean twin passes`(
    place: HidingPlace
  ) throws {
    let caught = try scanned(place.file(holding: HidingPlace.secret))
    #expect(caught.findings.contains { $0.kind == "身份证号" && $0.isCertain }, "\(place.name)")
    #expect(!caught.isClean)
    let twin = try scanned(place.file(holding: HidingPlace.harmless))
    #expect(twin.isClean, "\(place.name): \(twin.findings.map(\.words))")
  }

  @Test func `a clean file is clean and its name is looked at too`() throws {
    #expect(try scanned("关于2026年招聘的公示").isClean)
    let named = try scanned("公示", named: "张三_11010519491231002X.txt")
    #expect(named.findings.map(\.kind) == ["身份证号"])
    #expect(named.findings.map(\.place.part) == [.fileName])
  }

  @Test func `what is found is never told in full`() throws {
    let scan = try scanned("身份证号:11010519491231002X,手机13812345678")
    #expect(scan.count == 2)
    let told = scan.findings.map { $0.words + $0.masked }.joined()
    #expect(!told.contains("11010519491231002X") && !told.contains("13812345678"))
  }

  @Test func `an office's own telephone is known`() throws {
    let text = "联系电话:0579-86660001,手机13812345678"
    let known = PersonalDataDetector(knownOfficial: ["0579-86660001", "13812345678"])
    let scan = try withEmptyFolder { folder in
      try text.write(toFile: folder + "/a.txt", atomically: true, encoding: .utf8)
      return ChannelChecks.scan(folder + "/a.txt", with: known)
    }
    #expect(scan.findings == [])
  }

  @Test func `a file that cannot be read is not clean though nothing was found`() throws {
    let scan = try scanned([0x00, 0x01, 0x02, 0x03])
    #expect(scan.count == 0 && !scan.isClean)
    #expect(scan.refusal?.id == "READ-003")
  }

  @Test func `many files are answered in the order they were asked for`() throws {
    try withEmptyFolder { folder in
      let paths = (0..<20).map { "\(folder)/\($0).txt" }
      for (index, path) in paths.enumerated() {
        let text = index % 3 == 0 ? "11010519491231002X" : String(repeating: "公示\n", count: index)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      }
      let scans = scan(paths, with: detector)
      #expect(scans.map(\.file) == paths)
      #expect(scans.indices.filter { !scans[$0].isClean } == [0, 3, 6, 9, 12, 15, 18])
    }
  }

  @Test func `findings beyond the most are counted and not kept`() throws {
    let count = FileScan.most + 5
    let scan = try scanned(String(repeating: "11010519491231002X\n", count: count))
    #expect(scan.findings.count == FileScan.most)
    #expect(scan.count == count && scan.certainCount == count)
  }
}
