import ZipArchives

extension TextReading {
  /// What the archive says of itself and of its members, which no program shows.
  func giveComments() throws {
    let bundle: ZipBundle
    do { bundle = try ZipBundle(opening: path, within: limits.zip) } catch {
      throw FileTextRefusal(error)
    }
    for comment in bundle.comments { try give(comment, at: place(.archiveComment)) }
  }
}
