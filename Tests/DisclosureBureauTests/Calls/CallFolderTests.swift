import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import DisclosureTesting
import Foundation
import NoticeLife
import SchoolOversight
import Templates
import Testing
import WorkingDays

@Suite struct CallFolderTests {
  @Test func `a call is a workbook, a letter and a call file for every school, or nothing`() throws
  {
    try withOpenRound { call, secret, folder in
      let target = CallFolder("\(folder)/征集")
      #expect(!target.isTaken)
      try target.write(call, secret: secret, templates: TemplateLibrary(builtIn: recordFiles))
      let names = try FileManager.default.subpathsOfDirectory(atPath: target.path)
        .filter { $0.contains(".") }.sorted()
      let expected = [
        "3210840101_临江县实验小学", "3210840102_临江县实验小学附属幼儿园", "3210840201_河西初级中学_分校_&",
      ].flatMap { name in
        [
          "发给学校/\(name)/\(name)_拟资助名单公示.xlsx", "发给学校/\(name)/报送通知.pdf",
          "征集文件(有本程序的学校用)/\(name).json",
        ]
      }
      #expect(names == expected.sorted())
      #expect(target.isTaken)
      let again = #expect(throws: CallRefusal.self) {
        try target.write(call, secret: secret, templates: TemplateLibrary(builtIn: recordFiles))
      }
      #expect(again?.id == "CALL-022")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "data", "data.key", "征集",
        ])
    }
  }

  @Test func `the letter names the school, the deadline and its own workbook`() throws {
    try withOpenRound { call, _, _ in
      let library = TemplateLibrary(builtIn: recordFiles)
      let document = try library.documents(for: call.letter(to: calledSchools[0]))[0]
      let text = plainText(of: document)
      for words in [
        "关于报送拟资助学生名单的通知", "临江县实验小学（学校标识码3210840101）", "2026年9月28日17:00",
        "基础教育科0523-85551200", "临江县教育局",
      ] {
        #expect(text.contains(words), "\(words) in \(text)")
      }
      #expect(!text.contains("演练"))
    }
  }

  @Test func `a call file reads back, and anything else is refused`() throws {
    try withOpenRound { call, secret, _ in
      let file = CallFile(call, to: calledSchools[0], secret: secret)
      let read = try CallFile(Array(file.text.utf8))
      #expect(read == file)
      let other = CallFile(call, to: calledSchools[1], secret: secret)
      #expect(other.text != file.text)
      for wrong in [
        "", "{}", file.text.replacing("gongshi-call-1", with: "gongshi-call-2"),
        file.text.replacing("\"ticket\": \"", with: "\"ticket\": \"0"),
        file.text + String(repeating: " ", count: CallFile.largestFile),
      ] {
        #expect(throws: TransferRefusal.self) { try CallFile(Array(wrong.utf8)) }
      }
    }
  }

  @Test(arguments: [
    ("3210840101_临江县实验小学", "3210840101_临江县实验小学"), ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j"),
    (" ..隐藏. ", "隐藏"), ("CON", "_CON"), ("con.xlsx", "_con.xlsx"), ("COM10", "COM10"), ("", "_"),
    ("一\u{200B}二\u{7}三\n四", "一二三四"), ("👩‍🏫小学", "👩🏫小学"),
  ])
  func `a name is safe on every system`(text: String, name: String) {
    #expect(safeFileName(text) == name)
  }

  @Test func `a long name is cut at 180 bytes and never inside a character`() {
    let name = safeFileName(String(repeating: "校", count: 100))
    #expect(name == String(repeating: "校", count: 60))
  }
}
