import ZipArchives

extension TextReading {
  /// A zip archive: an office file by the parts in it, else files that somebody has packed.
  func readPackage() throws {
    let bundle: ZipBundle
    do { bundle = try ZipBundle(opening: path, within: limits.zip) } catch {
      throw FileTextRefusal(error)
    }
    let names = Set(bundle.members.map { $0.name.lowercased() })
    if names.contains("[content_types].xml") {
      try OfficePackage(self).read()
    } else if names.contains("content.xml"), names.contains("meta-inf/manifest.xml") {
      try OpenDocumentPackage(self).read()
    } else {
      try readArchive(bundle)
    }
  }
}
