extension TextReading {
  func readPlainText() throws { throw FileTextRefusal.unknownForm }
}
