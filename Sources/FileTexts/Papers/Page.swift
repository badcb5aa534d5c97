extension TextReading {
  func readPage() throws { throw FileTextRefusal.unknownForm }
}
