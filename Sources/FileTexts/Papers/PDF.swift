extension TextReading {
  func readPDF() throws { throw FileTextRefusal.unknownForm }
}
