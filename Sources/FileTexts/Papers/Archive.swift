import ZipArchives

extension TextReading {
  /// Files that somebody has packed: the name of each, and what is in it.
  func readArchive(_ bundle: ZipBundle) throws {
    try giveComments()
    try refuseBomb(bundle)
    for member in bundle.members {
      var place = place(.fileName)
      place.file.append(member.name)
      try give(member.name, at: place)
      guard member.size <= limits.wholeFile else {
        throw FileTextRefusal.tooLarge("里面的“\(printable(member.name))”", limit: limits.wholeFile)
      }
      let bytes: [UInt8]
      do { bytes = try bundle.bytes(of: member) } catch { throw FileTextRefusal(error) }
      try readAnyInner(bytes, named: member.name)
    }
  }

  /// Many members that are harmless one by one may unpack to a thousand times the archive.
  private func refuseBomb(_ bundle: ZipBundle) throws(FileTextRefusal) {
    let packed: Int
    do { packed = try RawFile(opening: path).size } catch { throw FileTextRefusal(error) }
    let total = bundle.members.reduce(UInt64(0)) { $0 &+ UInt64($1.size) }
    guard total <= limits.ratioFrom || total / UInt64(max(1, packed)) <= limits.ratio else {
      throw .untrusted("压缩包压缩得异常厉害(疑似压缩炸弹)")
    }
  }
}
