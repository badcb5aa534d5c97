import CLibXML2

/// An element of a page that is not closed yet.
struct PageElement {
  enum Kind {
    /// Its letters belong to the text around it.
    case inline
    case lineBreak
    case block, table, row, cell
    /// Not markup inside: a script or a style.
    case raw
  }

  let name: String
  let kind: Kind
  /// How it, or what it stands in, is kept from the eyes of a reader.
  let hidden: TextPlace.Hidden?
  /// Whether a cell of a table is around it.
  var isInCell = false

  init(_ name: String, _ attributes: PageAttributes, inside outer: TextPlace.Hidden?) {
    self.name = name
    kind = PageElement.kind(of: name)
    hidden = outer ?? attributes.hidden ?? (name == "template" ? .notShown : nil)
  }

  private static func kind(of name: String) -> Kind {
    switch name {
    case "br": .lineBreak
    case "table": .table
    case "tr": .row
    case "td", "th": .cell
    case "script", "style": .raw
    // Word puts elements of its own, as o:p, into its paragraphs.
    default: inline.contains(name) || name.contains(":") ? .inline : .block
    }
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "var", "wbr",
  ]

  /// What the text in an element is; of what is not named here, its surroundings say it.
  static let parts: [String: TextPlace.Part] = [
    "td": .tableCell, "th": .tableCell, "title": .title, "script": .script, "style": .style,
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading,
    "h6": .heading, "li": .listItem, "textarea": .formField, "option": .formField,
  ]
}

/// The attributes of an element, in order.
struct PageAttributes {
  let list: [(name: String, value: String)]

  /// libxml2's list: names and values by turns, closed by nil.
  init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    var pairs: [(name: String, value: String)] = []
    var next = list
    while let place = next, let name = place[0] {
      if let value = place[1] {
        pairs.append((String(cString: name), String(cString: value)))
      } else {
        pairs.append((String(cString: name), ""))
      }
      next = place + 2
    }
    self.list = pairs
  }

  /// How the element keeps its text from the eyes of a reader.
  var hidden: TextPlace.Hidden? {
    for (name, value) in list {
      if name == "hidden" { return .notShown }
      if name == "style", let hidden = PageAttributes.hidden(by: value) { return hidden }
      if name == "color", PageAttributes.pale.contains(where: { ":" + value.lowercased() == $0 }) {
        return .unseen
      }
    }
    return nil
  }

  private static func hidden(by style: String) -> TextPlace.Hidden? {
    guard style.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    let words = plain.split(separator: ";").map(String.init)
    if words.contains(where: { notShown.contains($0) }) { return .notShown }
    return words.contains { word in
      pale.contains { word == "color" + $0 }
        || word.hasPrefix("font-size:0") && !word.hasPrefix("font-size:0.")
    } ? .unseen : nil
  }

  private static let notShown: Set<String> = [
    "display:none", "display:none!important", "visibility:hidden", "visibility:collapse",
    "opacity:0", "mso-hide:all",
  ]

  private static let pale: Set<String> = [
    ":#fff", ":#ffffff", ":white", ":transparent", ":rgb(255,255,255)", ":rgba(0,0,0,0)",
  ]

  static func part(of name: String, in element: String) -> TextPlace.Part {
    switch name {
    case "href", "src", "action", "cite", "srcset", "poster": .link
    case "alt", "title", "summary", "aria-label", "aria-description": .altText
    case "value", "placeholder": element == "li" ? .attribute : .formField
    case "content" where element == "meta": .metadata
    default: .attribute
    }
  }
}
