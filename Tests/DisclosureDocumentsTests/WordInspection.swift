import Disclosure
import DisclosureDocuments
import Foundation
import FoundationXML
import Testing
import ZipArchives

/// A Word file taken apart.
struct InspectedWord {
  struct Element: CustomStringConvertible {
    let name: String
    let attributes: [String: String]

    subscript(attribute: String) -> String? { attributes[attribute] }
    var description: String { "\(name) \(attributes)" }
  }

  /// In the order of the file.
  let names: [String]
  private let parts: [String: [UInt8]]

  init(of document: NoticeDocument) throws { try self.init(word(of: document)) }

  init(_ bytes: [UInt8]) throws {
    let path = NSTemporaryDirectory() + "word-\(UUID().uuidString).docx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let file = try ZipFile(opening: path, within: .ownFile)
    names = file.names
    var parts: [String: [UInt8]] = [:]
    for name in names { parts[name] = try file.bytes(of: name, limit: 1 << 24) }
    self.parts = parts
  }

  func bytes(of part: String) -> [UInt8] { parts[part] ?? [] }

  func text(of part: String) -> String { String(decoding: bytes(of: part), as: UTF8.self) }

  /// The elements in reading order; throws when the part is not well-formed.
  func elements(of part: String) throws -> [Element] {
    let listener = Listener()
    let parser = XMLParser(data: Data(bytes(of: part)))
    parser.delegate = listener
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    return listener.elements
  }

  /// What is read, without a space between paragraphs.
  var words: String {
    get throws {
      let listener = Listener()
      let parser = XMLParser(data: Data(bytes(of: "word/document.xml")))
      parser.delegate = listener
      guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
      return listener.words
    }
  }

  private final class Listener: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    var words = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if elements.last?.name == "w:t" { words += string }
    }
  }
}
