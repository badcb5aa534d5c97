import XMLStreams

/// Which styles of a document set a paragraph apart, and which hide their text.
struct WordStyles: XMLListener {
  private(set) var headings: Set<String> = []
  private(set) var hidden: Set<String> = []
  private var current = ""

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "style" {
      current = attributes["styleId"]?.text ?? ""
    } else if current.isEmpty {
      return
    } else if name == "name" {
      if let value = attributes["val"]?.text, isHeadingName(value) { headings.insert(current) }
    } else if name == "outlineLvl" {
      if let level = attributes["val"]?.number, level < 9 { headings.insert(current) }
    } else if name == "vanish", !(attributes["val"]?.isFalse ?? false) {
      hidden.insert(current)
    }
  }

  mutating func end(_ name: XMLName) throws {
    if name == "style" { current = "" }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}

private func isHeadingName(_ name: String) -> Bool {
  let name = name.lowercased()
  return name.hasPrefix("heading") || name.hasPrefix("标题") || name == "title"
}

extension XMLValue {
  var isFalse: Bool { self == "0" || self == "false" || self == "off" }
}
