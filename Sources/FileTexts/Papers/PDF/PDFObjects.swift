/// What qpdf says of a PDF's objects: the strings that they hold, and where more is to be read.
struct PDFObjects {
  /// A stream that holds texts of its own, by the number of its object.
  struct Stream {
    enum Kind { case metadata, script, form, attachment }

    let object: String
    let kind: Kind
  }

  typealias Give = (_ text: String, _ part: TextPlace.Part, _ label: String) throws -> Void

  private(set) var streams: [Stream] = []
  private(set) var hasLayers = false
  private(set) var isEncrypted = false
  /// The number of the catalogue's object.
  private(set) var root: String?

  /// The object that is being read, as obj:12 0 R.
  private var object = ""
  private var marks: Set<PDFMark> = []
  private var strings: [(key: String, text: String)] = []

  /// Takes one token of qpdf's JSON (version 2).
  mutating func take(
    _ token: JSONStream.Token, _ bytes: [UInt8], at stream: borrowing JSONStream, _ give: Give
  ) throws {
    let levels = stream.levels
    guard levels.count > 3, token != .number else { return }
    if levels[2].key != object {
      try end(give)
      object = levels[2].key
    }
    guard token == .string else {
      mark(bytes)
      return
    }
    guard let key = levels.last(where: \.isObject)?.key else { return }
    try take(bytes, of: key, give)
  }

  /// After the last token.
  mutating func end(_ give: Give) throws {
    let place = PDFMark.part(marks)
    for (key, text) in strings { try give(text, place, String(key.dropFirst())) }
    strings.removeAll(keepingCapacity: true)
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
  }

  private mutating func mark(_ key: [UInt8]) {
    guard let mark = PDFMark(key) else { return }
    if mark == .layers { hasLayers = true }
    if mark == .encryption, object == "trailer" { isEncrypted = true }
    marks.insert(mark)
  }

  private mutating func take(_ value: [UInt8], of key: String, _ give: Give) throws {
    switch (value.first, value.dropFirst().first) {
    case (UInt8(ascii: "u"), UInt8(ascii: ":")):
      strings.append((key, String(decoding: value.dropFirst(2), as: UTF8.self)))
    case (UInt8(ascii: "b"), UInt8(ascii: ":")) where !PDFObjects.binary.contains(key):
      let bytes = hexDecoded(value.dropFirst(2))
      strings.append((key, String(decoding: inUTF8(bytes), as: UTF8.self)))
    case (UInt8(ascii: "/"), _): note(name: value, of: key)
    default: note(reference: value, of: key)
    }
    if strings.count > 4096 { try end(give) }
  }

  /// Marks of files and keys of ciphers, which are random bytes.
  private static let binary: Set<String> = ["/ID", "/O", "/U", "/OE", "/UE", "/Perms", "/CheckSum"]

  private mutating func note(name: [UInt8], of key: String) {
    guard key == "/Type" || key == "/Subtype" else { return }
    if name == PDFObjects.embeddedFile { add(object, .attachment) }
  }

  private mutating func note(reference: [UInt8], of key: String) {
    let text = String(decoding: reference, as: UTF8.self)
    guard text.hasSuffix(" R") else { return }
    if object == "trailer", key == "/Root" { root = text }
    guard let kind = PDFObjects.streamKeys[key] else { return }
    add("obj:" + text, kind)
  }

  private mutating func add(_ object: String, _ kind: Stream.Kind) {
    guard !streams.contains(where: { $0.object == object }) else { return }
    streams.append(Stream(object: object, kind: kind))
  }

  private static let embeddedFile = Array("/EmbeddedFile".utf8)

  private static let streamKeys: [String: Stream.Kind] = [
    "/JS": .script, "/XFA": .form, "/RV": .form, "/RC": .form, "/V": .form,
    "/Metadata": .metadata,
  ]
}

/// A key by which an object shows what it is.
enum PDFMark: String {
  case layers = "/OCProperties"
  case encryption = "/Encrypt"
  case parent = "/Parent"
  case title = "/Title"
  case field = "/FT"
  case rectangle = "/Rect"
  case script = "/JS"
  case address = "/URI"
  case file = "/EF"
  case structure = "/K"

  init?(_ key: [UInt8]) {
    guard key.count > 1, key.count < 14 else { return nil }
    self.init(rawValue: String(decoding: key, as: UTF8.self))
  }

  /// What the strings of an object with these keys are.
  static func part(_ marks: Set<PDFMark>) -> TextPlace.Part {
    if marks.contains(.script) { return .script }
    if marks.contains(.field) { return .formField }
    if marks.contains(.address) { return .link }
    if marks.contains(.rectangle) { return .annotation }
    if marks.contains(.file) { return .attachment }
    if marks.contains(.structure) { return .tagText }
    return marks.contains(.title) && marks.contains(.parent) ? .outline : .property
  }
}

func hexDecoded(_ text: some Sequence<UInt8>) -> [UInt8] {
  var (bytes, high) = ([UInt8](), UInt8?.none)
  for letter in text {
    guard let digit = hexDigit(letter) else { continue }
    if let first = high {
      bytes.append(first << 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }
  return bytes
}
