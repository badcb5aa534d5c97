import DisclosureTesting
import Foundation
import Testing
import XMLStreams
import ZipArchives

/// Writes down what it hears; stops at an element called `stop`.
private struct Recorder: XMLListener {
  struct Stopped: Error, Equatable {}

  var heard = ""

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Stopped) {
    if name == "stop" { throw Stopped() }
    heard += "<" + name.text
    for (key, value) in attributes { heard += " \(key.text)=\(value.text)" }
    heard += ">"
  }
  mutating func end(_ name: XMLName) throws(Stopped) { heard += "</\(name.text)>" }
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Stopped) {
    heard += String(decoding: bytes, as: UTF8.self)
  }
  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws(Stopped) {
    heard += "[\(String(decoding: bytes, as: UTF8.self))]"
  }
}

private let small = XMLLimits(nesting: 3, elements: 5, attributes: 2, names: 6, tag: 64)

private func hear(_ text: String, within limits: XMLLimits = small) throws -> String {
  try parse(Array(text.utf8), to: Recorder(), within: limits).heard
}

private func fault(_ text: String, within limits: XMLLimits = small) -> XMLFault? {
  do {
    _ = try parse(Array(text.utf8), to: Recorder(), within: limits)
    return nil
  } catch {
    guard case .fault(let fault) = error else { return nil }
    return fault
  }
}

@Suite struct XMLParsingTests {
  @Test func `names lose their prefix and references become text`() throws {
    let text = "<w:p a:id='1' b='&lt;'>甲&#x4E59;<![CDATA[<丙>]]><!--丁--><?x 戊?></w:p>"
    #expect(try hear(text) == "<p id=1 b=<>甲乙<丙>[丁][戊]</p>")
  }

  @Test func `a part of an archive reads like the same bytes in memory`() throws {
    let text = "<a>" + String(repeating: "字", count: 200_000) + "</a>"
    var zip = ZipFixture()
    zip.add("a.xml", Array(text.utf8))
    let memory = try MemoryFile(holding: zip.finished())
    let file = try ZipFile(opening: memory.path, within: .ownFile)
    let heard = try file.open("a.xml", limit: 1 << 20).parse(Recorder(), within: small).heard
    #expect(heard == (try hear(text)))
    #expect(heard == text)
  }

  @Test func `what a listener throws comes out as it is`() {
    do throws(XMLFailure<Recorder.Stopped>) {
      _ = try parse(Array("<a><stop/></a>".utf8), to: Recorder(), within: small)
      Issue.record("the listener was not heard")
    } catch {
      if case .fault(let fault) = error { Issue.record("\(fault)") }
    }
  }

  @Test(arguments: [
    ("<a><b><c/></b></a>", nil), ("<a><b><c><d/></c></b></a>", XMLFault.tooDeep(limit: 3)),
    ("<a><b/><b/><b/><b/></a>", nil),
    ("<a><b/><b/><b/><b/><b/></a>", .tooManyElements(limit: 5)),
    ("<a x='' y=''/>", nil), ("<a x='' y='' z=''/>", .tagTooLong(limit: 64)),
    ("<aaa1><aaa2/><aaa3/><aaa4/><aaa5 aaa6=''/></aaa1>", nil),
    ("<aaa1><aaa2/><aaa3/><aaa4/><aaa5 aaa6='' aaa7=''/></aaa1>", .tooMuchMemory),
    ("<a>", .broken(line: 1, reason: "没有内容")), ("<a>\n</b>", .broken(line: 2, reason: "标记不配对")),
    ("<a b='' b=''/>", .broken(line: 1, reason: "属性重复")),
    ("<a>&b;</a>", .broken(line: 1, reason: "用了没有定义的实体")),
  ])
  func `each bound has two sides`(text: String, expected: XMLFault?) {
    #expect(fault(text) == expected, "\(text)")
  }

  @Test func `a tag without an end is refused when it passes the bound`() {
    #expect(fault("<a b='" + String(repeating: "x", count: 1 << 20)) == .tagTooLong(limit: 64))
  }

  @Test func `a document type is let through only where it may stand and an entity nowhere`() {
    let plain = "<!DOCTYPE svg PUBLIC 'x' 'http://127.0.0.1:1/x.dtd'><svg/>"
    let entity = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
    let open = XMLLimits(nesting: 3, elements: 5, allowsDocumentType: true)
    #expect(fault(plain) == .entityDeclaration)
    #expect(fault(plain, within: open) == nil)
    #expect(fault(entity) == .entityDeclaration)
    #expect(fault(entity, within: open) == .entityDeclaration)
  }

  @Test func `a part whose bytes cannot be had says why`() throws {
    var zip = ZipFixture()
    zip.add("a.xml", packed: Array("<a/>".utf8), method: 0, size: 4, crc: 0)
    let memory = try MemoryFile(holding: zip.finished())
    let file = try ZipFile(opening: memory.path, within: .ownFile)
    let stream = try file.open("a.xml", limit: 1 << 20)
    do throws(XMLFailure<Recorder.Stopped>) {
      _ = try stream.parse(Recorder(), within: small)
      Issue.record("the wrong checksum was let through")
    } catch {
      guard case .fault(.unreadable(.damaged)) = error else { throw error }
    }
  }
}
