public import Disclosure
public import WorkingDays

/// What stands around a notice on its page: the files beside it and its other versions.
public struct PageSurroundings: Hashable, Sendable {
  public var files: [PageFile]
  /// In the order in which they were posted, without the page's own.
  public var versions: [PageVersion]

  public init(files: [PageFile] = [], versions: [PageVersion] = []) {
    self.files = files
    self.versions = versions
  }
}

/// A file in the page's folder that may be fetched: the page itself comes first, the file second.
public struct PageFile: Hashable, Sendable {
  /// In the page's folder.
  public let name: String
  /// What it is for, as 可以筛选的公示表.
  public let purpose: PublicText

  public init(name: String, purpose: PublicText) {
    self.name = name
    self.purpose = purpose
  }
}

/// Another version of the notice that a page shows.
public struct PageVersion: Hashable, Sendable {
  public enum Relation: Hashable, Sendable {
    /// The page's notice corrects this one.
    case corrected
    /// This one corrects the page's notice.
    case correcting
  }

  public let relation: Relation
  public let title: PublicText
  public let posted: CalendarDay
  public let fingerprint: String
  /// From the page's folder, as ../更正/notice.html; nil when nobody knows where it is.
  public let page: String?

  public init(
    _ relation: Relation, title: PublicText, posted: CalendarDay, fingerprint: String,
    page: String?
  ) {
    self.relation = relation
    self.title = title
    self.posted = posted
    self.fingerprint = fingerprint
    self.page = page
  }
}

/// The finished `page` of a notice with a banner that it was corrected by `version`, in place of any
/// banner it had; nil when it is not such a page.
public func page(_ page: String, correctedBy version: PageVersion) -> String? {
  var banner = HTMLWriter(capacity: 512)
  banner.writeBanner([version])
  var lines = page.split(separator: "\n", omittingEmptySubsequences: false)
  lines.removeAll { $0.hasPrefix("<p class=\"banner\" role=\"note\">") }
  guard let heading = lines.firstIndex(where: { $0.contains("<h1>") }) else { return nil }
  lines.insert(contentsOf: banner.text.split(separator: "\n"), at: heading)
  return lines.joined(separator: "\n")
}

extension HTMLWriter {
  /// What a reader must know before anything else: that the notice no longer stands as it is.
  mutating func writeBanner(_ versions: [PageVersion]) {
    for version in versions where version.relation == .correcting {
      markup("<p class=\"banner\" role=\"note\"><strong>本公示已更正。</strong>请以")
      write(version)
      markup("为准。</p>\n")
    }
  }

  mutating func writeVersions(_ versions: [PageVersion]) {
    guard !versions.isEmpty else { return }
    markup("<section class=\"versions\" aria-labelledby=\"versions\">\n")
    markup("<h2 id=\"versions\">更正记录</h2>\n<ul role=\"list\">\n")
    for version in versions {
      markup(version.relation == .corrected ? "<li>本公示更正" : "<li>本公示被更正，见")
      write(version)
      markup("。</li>\n")
    }
    markup("</ul>\n</section>\n")
  }

  private mutating func write(_ version: PageVersion) {
    escaped(version.posted.chinese)
    markup("张贴的")
    if let page = version.page {
      markup("<a href=\"")
      escaped(linkPath(page))
      markup("\">")
    }
    escaped("《\(version.title.text)》")
    if version.page != nil { markup("</a>") }
    markup("（指纹<code>")
    escaped(version.fingerprint)
    markup("</code>）")
  }

  mutating func writeFiles(_ files: [PageFile]) {
    guard !files.isEmpty else { return }
    markup("<nav class=\"files\" aria-labelledby=\"files\">\n<h2 id=\"files\">下载</h2>\n")
    markup("<ul role=\"list\">\n")
    for file in files {
      markup("<li><a href=\"")
      escaped(linkPath(file.name))
      markup("\">")
      escaped(file.name)
      markup("</a> ")
      escaped(file.purpose.text)
      markup("</li>\n")
    }
    markup("</ul>\n</nav>\n")
  }
}

/// A path as a link below or beside the page: everything but letters, digits and a few signs as its
/// bytes, so that no scheme and no script can stand in it.
func linkPath(_ path: String) -> String {
  let hexadecimal = Array("0123456789ABCDEF")
  return path.utf8.reduce(into: "") { link, byte in
    let scalar = Unicode.Scalar(byte)
    let isPlain =
      byte < 0x80
      && (scalar.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains(scalar))
    link +=
      isPlain ? String(scalar) : "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
  }
}
