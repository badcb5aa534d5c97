import XMLStreams

/// The slides of a presentation, by the links of its main part.
struct SlideOrder: XMLListener {
  private(set) var slides: [String] = []

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    guard name == "sldId", slides.count < 10_000 else { return }
    // The slide has a number of its own in `id`; the link stands in the attribute with a prefix.
    let ids = attributes.filter { $0.name == "id" }.map(\.value.text)
    if let link = ids.first(where: { $0.hasPrefix("r") }) ?? ids.last { slides.append(link) }
  }

  mutating func end(_ name: XMLName) throws {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
