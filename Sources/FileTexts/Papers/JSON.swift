extension TextReading {
  func readJSON() throws { throw FileTextRefusal.unknownForm }
}
