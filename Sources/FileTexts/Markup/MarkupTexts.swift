import XMLStreams

/// Every text of an XML part that no other listener knows more of: what stands in its elements, runs
/// joined, and what of its attributes and comments could be words.
struct MarkupTexts: XMLListener {
  private let reading: TextReading
  /// Where the part stands; texts inherit its sheet and page.
  private let base: TextPlace
  private var open: [Element] = []
  private var buffer: [UInt8] = []

  /// An element of its own text, with what its texts are.
  private struct Element {
    var place: TextPlace
    /// How many inline elements stand open in it.
    var inlines = 0
  }

  init(_ reading: TextReading, at base: TextPlace) {
    self.reading = reading
    self.base = base
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    let name = name.text
    if let end = MarkupRules.breaks[name] { buffer.append(contentsOf: end.utf8) }
    if !open.isEmpty, MarkupRules.inline.contains(name) {
      open[open.count - 1].inlines += 1
      try giveAttributes(attributes, of: name, at: open[open.count - 1].place)
      return
    }
    try flush()
    var place = open.last?.place ?? base
    place.part = MarkupRules.elements[name] ?? place.part
    describe(&place, name, attributes)
    open.append(Element(place: place))
    try giveAttributes(attributes, of: name, at: place)
  }

  mutating func end(_ name: XMLName) throws {
    guard let last = open.indices.last else { return }
    if open[last].inlines > 0, MarkupRules.inline.contains(name.text) {
      open[last].inlines -= 1
      return
    }
    try flush()
    open.removeLast()
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    guard buffer.count <= reading.limits.text else {
      throw FileTextRefusal.tooLarge("一段文字", limit: reading.limits.text)
    }
  }

  mutating func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var place = open.last?.place ?? base
    place.part = .markupComment
    try reading.give(String(decoding: bytes, as: UTF8.self), at: place)
  }

  /// Gives what has gathered to the innermost element.
  private mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !buffer.isEmpty, let place = open.last?.place else { return }
    try reading.give(String(decoding: buffer, as: UTF8.self), at: place)
  }

  /// The cell and the name that an element gives its texts.
  private func describe(_ place: inout TextPlace, _ name: String, _ attributes: XMLAttributes) {
    if let cell = (attributes["ref"] ?? attributes["sqref"])?.cell, place.sheet != nil {
      (place.row, place.column) = cell
    }
    if name == "definedName" || name == "property" {
      place.label = attributes["name"]?.text
    } else if place.part == .property, place.label == nil, !MarkupRules.containers.contains(name) {
      place.label = name
    }
    if name == "sld", let shown = attributes["show"], shown == "0" { place.hidden = .slide }
  }

  private func giveAttributes(
    _ attributes: XMLAttributes, of element: String, at place: TextPlace
  ) throws {
    // Where another part of the package lies is no word of a person.
    let isInside =
      element == "Relationship" && !(attributes["TargetMode"].map { $0 == "External" } ?? false)
    for (name, value) in attributes {
      guard value.bytes[0] != 0, !(isInside && name == "Target") else { continue }
      if let part = part(ofAttribute: name, of: element, value, at: place) {
        var own = place
        own.part = part
        if part == .attribute { own.label = name.text }
        try reading.give(value.text, at: own, isNumber: element == "n" && place.part == .pivot)
      }
    }
  }

  private func part(
    ofAttribute name: XMLName, of element: String, _ value: XMLValue, at place: TextPlace
  ) -> TextPlace.Part? {
    if place.part == .pivot, name == "v" || name == "name" || name == "caption" { return .pivot }
    if place.part == .tableColumn, name == "name" || name == "totalsRowLabel" {
      return .tableColumn
    }
    if place.part == .autoFilter || place.part == .scenario, name == "val" { return place.part }
    if place.part == .link, name == "Target" || name == "location" { return .link }
    let text = name.text
    if let part = MarkupRules.attributes[text] { return part }
    guard value.mayHoldWords else { return nil }
    return MarkupRules.programWords.contains(text) && !value.holdsNumber ? nil : .attribute
  }
}

extension XMLValue {
  /// Seven digits or an address sign somewhere: no name of a font has them.
  var holdsNumber: Bool {
    var digits = 0
    var next = bytes
    while next.pointee != 0 {
      if decimalDigit(next.pointee) != nil { digits += 1 }
      if next.pointee == 0x40 { return true }
      next += 1
    }
    return digits >= 7
  }
}
