import XMLStreams

extension TextReading {
  /// A file that is XML by itself; one that no parser takes is read as the text it is.
  func readXML() throws {
    let bytes = try wholeFile()
    do {
      _ = try parse(bytes, to: MarkupTexts(self, at: place(.value)), within: limits.markup)
    } catch {
      switch error {
      case .refused(let refusal): throw refusal
      case .fault(.broken): try readPlainText()
      case .fault(let fault): throw FileTextRefusal(fault, in: file.last ?? "")
      }
    }
  }
}
