import ZipArchives

extension TextReading {
  func readArchive(_ bundle: ZipBundle) throws { throw FileTextRefusal.unknownForm }
}
