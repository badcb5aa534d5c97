extension TextReading {
  func readPackage() throws { throw FileTextRefusal.unknownForm }
  func readXML() throws { throw FileTextRefusal.unknownForm }
  func oldFormatRefusal() throws -> FileTextRefusal { FileTextRefusal.unknownForm }
}
