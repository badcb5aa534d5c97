/// XML in the making: names are the program's own, values and text are escaped.
struct XMLWriter {
  typealias Attributes = KeyValuePairs<StaticString, String>

  private var out = HTMLWriter()

  /// The beginning of a part.
  init() { out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }

  /// What `content` writes, to be put into a part as often as it is wanted.
  static func piece(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    _ = xml.take()
    content(&xml)
    return xml.take()
  }

  /// How many bytes there are since the last were taken.
  var count: Int { out.count }

  /// What has been written since the last time.
  mutating func take() -> [UInt8] { out.take() }

  mutating func append(_ piece: [UInt8]) { out.append(piece) }

  /// An element with what `content` writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element whose end comes later.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    out.markup(">")
  }

  mutating func close(_ name: StaticString) {
    out.markup("</")
    out.markup(name)
    out.markup(">")
  }

  mutating func empty(_ name: StaticString, _ attributes: Attributes = [:]) {
    start(name, attributes)
    out.markup("/>")
  }

  mutating func text(_ text: String) { out.escaped(text) }

  /// As `<w:jc w:val="center"/>`, of which WordprocessingML is full.
  mutating func value(_ name: StaticString, _ value: String) {
    empty(name, ["w:val": value])
  }

  mutating func value(_ name: StaticString, _ value: Int) { self.value(name, String(value)) }

  /// A line end, for those who read the file.
  mutating func newLine() { out.markup("\n") }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    out.markup("<")
    out.markup(name)
    for (name, value) in attributes {
      out.markup(" ")
      out.markup(name)
      out.markup("=\"")
      out.escaped(value)
      out.markup("\"")
    }
  }
}
