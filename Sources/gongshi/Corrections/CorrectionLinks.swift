import Disclosure
import DisclosureDocuments
import Foundation
import NoticeLife

extension Correction {
  /// The old notice, for the page of the new one in `folder`.
  func oldVersion(from folder: String) throws -> PageVersion {
    PageVersion(
      .corrected, title: try PublicText(scanning: old.notice.title), posted: old.notice.posted,
      fingerprint: old.notice.fingerprint,
      page: oldPage == nil ? nil : relativePath(from: folder, to: old.folder) + "/notice.html")
  }

  /// The page of the old notice, where it lies beside its record.
  private var oldPage: String? {
    let path = old.folder + "/notice.html"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Puts a banner on the old page that names the new one in `folder`; the path of the page, nil
  /// when there is none.
  ///
  /// - Throws: ``LifeRefusal`` FIX-004 when the page is there and cannot be changed.
  func markOldPage(_ new: Publication, in folder: String) throws -> String? {
    guard let path = oldPage else { return nil }
    let version = PageVersion(
      .correcting, title: new.title, posted: posted, fingerprint: new.fingerprint,
      page: relativePath(from: old.folder, to: folder) + "/notice.html")
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes, as: UTF8.self),
      let marked = page(text, correctedBy: version)
    else {
      throw LifeRefusal.unmarkedPage(path)
    }
    try writeAtomically(marked, to: path)
    return path
  }
}

/// From one folder to another, as ../更正.
private func relativePath(from: String, to: String) -> String {
  func parts(_ path: String) -> [String] {
    URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL.pathComponents
  }
  let (start, end) = (parts(from), parts(to))
  let common = zip(start, end).prefix { $0 == $1 }.count
  let way = Array(repeating: "..", count: start.count - common) + end.dropFirst(common)
  return way.isEmpty ? "." : way.joined(separator: "/")
}
