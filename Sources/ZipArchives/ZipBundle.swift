import CZip
import Glibc

/// An archive that somebody packed for somebody else, as a chat program or an office does.
///
/// Unlike ``ZipFile`` it lists whatever is in there: what cannot be taken is said of each member, so
/// that one bad member does not hide the others. Nothing is ever unpacked under a member's own name.
public final class ZipBundle {
  public struct Member: Hashable, Sendable {
    public let index: UInt64
    /// With forward slashes; a name that is not UTF-8 is read as GB18030, as Windows writes it.
    public let name: String
    /// As the archive declares it, in bytes.
    public let size: Int
    /// Why it cannot be taken; nil when nothing speaks against it.
    public let fault: ZipFailure?
  }

  /// In the order of the archive, without folders.
  public let members: [Member]
  private let handle: OpaquePointer

  /// - Throws: ``ZipFailure`` when there is no archive, or one with more members than `limits` allow.
  public init(opening path: String, within limits: ZipLimits) throws(ZipFailure) {
    try ZipDirectory(limit: limits.parts).check(RawFile(opening: path))
    var code: CInt = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw .damaged("zip 错误 \(code)") }
    self.handle = handle
    members = (0..<UInt64(max(0, zip_get_num_entries(handle, 0)))).compactMap {
      ZipBundle.member($0, of: handle, limits)
    }
  }

  deinit { zip_discard(handle) }

  /// What is written beside the content: of the archive, then of each member, empty ones left out.
  public var comments: [String] {
    var length: CInt = 0
    var comments = [zip_get_archive_comment(handle, &length, zip_flags_t(ZIP_FL_ENC_RAW))].map {
      text($0, Int(length))
    }
    for index in 0..<UInt64(max(0, zip_get_num_entries(handle, 0))) {
      var size: UInt32 = 0
      let comment = zip_file_get_comment(handle, index, &size, zip_flags_t(ZIP_FL_ENC_RAW))
      comments.append(text(comment, Int(size)))
    }
    return comments.filter { !$0.isEmpty }
  }

  private func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let bytes, count > 0 else { return "" }
    return memberName(Array(UnsafeBufferPointer(start: bytes, count: count)))
  }

  /// The whole member.
  ///
  /// - Throws: its ``Member/fault``, and what only unpacking shows.
  public func bytes(of member: Member) throws(ZipFailure) -> [UInt8] {
    if let fault = member.fault { throw fault }
    guard let file = zip_fopen_index(handle, member.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      throw code == ZIP_ER_NOPASSWD ? .encrypted : .damaged("zip 错误 \(code)")
    }
    var stream = ZipStream(file, name: member.name, size: member.size)
    var bytes = [UInt8](repeating: 0, count: member.size)
    let read = Result { () throws(ZipFailure) in try stream.fill(&bytes) }
    try read.get()
    return bytes
  }

  /// Nil for a folder.
  private static func member(
    _ index: UInt64, of handle: OpaquePointer, _ limits: ZipLimits
  ) -> Member? {
    var status = zip_stat_t()
    let raw = zip_get_name(handle, index, zip_flags_t(ZIP_FL_ENC_RAW))
    let name = raw.map { memberName(Array(UnsafeBufferPointer(start: $0, count: strlen($0)))) }
    let known = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
    guard let name, zip_stat_index(handle, index, 0, &status) == 0, status.valid & known == known
    else { return Member(index: index, name: name ?? "?", size: 0, fault: .damaged("目录有误")) }
    if name.hasSuffix("/"), status.size == 0 { return nil }
    return Member(
      index: index, name: name, size: Int(clamping: status.size),
      fault: fault(of: status, named: name, limits))
  }

  private static func fault(
    of status: zip_stat_t, named name: String, _ limits: ZipLimits
  ) -> ZipFailure? {
    if name.isEmpty || pointsOutside(name) { return .unsafeName(name) }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { return .encrypted }
    if ![CInt(ZIP_CM_STORE), CInt(ZIP_CM_DEFLATE)].contains(CInt(status.comp_method)) {
      return .foreignCompression(name)
    }
    if status.size > UInt64(limits.bytes) { return .tooLarge(part: name, limit: limits.bytes) }
    let isTight =
      status.size > limits.ratioFrom && status.size / max(1, status.comp_size) > limits.ratio
    return isTight ? .suspiciousRatio(name) : nil
  }
}
