import CZip

/// An archive open for reading, with every name and size checked before the first part is read.
public struct ZipFile: ~Copyable {
  private let handle: OpaquePointer
  /// By name in lower case and with forward slashes: office formats compare names without case.
  private let entries: [String: Entry]

  private struct Entry {
    let index: UInt64
    let name: String
    let size: UInt64
  }

  public init(opening path: String, within limits: ZipLimits) throws(ZipFailure) {
    try ZipDirectory(limit: limits.parts).check(RawFile(opening: path))
    var code: CInt = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw .damaged("zip 错误 \(code)")
    }
    let listing = Result { () throws(ZipFailure) in try ZipFile.entries(of: handle, limits) }
    switch listing {
    case .success(let entries):
      self.handle = handle
      self.entries = entries
    case .failure(let failure):
      zip_discard(handle)
      throw failure
    }
  }

  deinit { zip_discard(handle) }

  /// In the order of the archive.
  public var names: [String] {
    entries.values.sorted { $0.index < $1.index }.map(\.name)
  }

  /// Whether the archive has a part of that name, without a slash in front.
  public func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// How many bytes the archive declares for the part; nil when there is none.
  public func size(of name: String) -> Int? { entries[name.lowercased()].map { Int($0.size) } }

  /// The part's bytes as a stream, refused when it declares more than `limit` bytes.
  public func open(_ name: String, limit: Int) throws(ZipFailure) -> ZipStream {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard entry.size <= UInt64(limit) else { throw .tooLarge(part: entry.name, limit: limit) }
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      throw code == ZIP_ER_NOPASSWD ? .encrypted : .damaged("zip 错误 \(code)")
    }
    return ZipStream(file, name: entry.name, size: Int(entry.size))
  }

  /// The whole part, refused when it declares more than `limit` bytes.
  public func bytes(of name: String, limit: Int) throws(ZipFailure) -> [UInt8] {
    var stream = try open(name, limit: limit)
    var bytes = [UInt8](repeating: 0, count: stream.size)
    let read = Result { () throws(ZipFailure) in try stream.fill(&bytes) }
    try read.get()
    return bytes
  }

  /// The first `count` bytes of the part, or all there are.
  public func head(of name: String, count: Int) throws(ZipFailure) -> [UInt8] {
    var stream = try open(name, limit: .max)
    var bytes = [UInt8](repeating: 0, count: min(count, stream.size))
    let read = Result { () throws(ZipFailure) in try stream.fillFront(&bytes) }
    try read.get()
    return bytes
  }

  private static func entries(
    of handle: OpaquePointer, _ limits: ZipLimits
  ) throws(ZipFailure) -> [String: Entry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= Int64(limits.parts) else { throw .tooManyParts(limit: limits.parts) }
    var entries: [String: Entry] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      let entry = try entry(index, of: handle, limits)
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .duplicatePart(entry.name)
      }
      total += min(entry.size, UInt64(UInt32.max))
    }
    guard total <= UInt64(limits.bytes) else { throw .tooLarge(part: nil, limit: limits.bytes) }
    return entries
  }

  private static func entry(
    _ index: UInt64, of handle: OpaquePointer, _ limits: ZipLimits
  ) throws(ZipFailure) -> Entry {
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0, let bytes = status.name,
      status.valid & UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
        == UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
    else { throw .damaged("目录有误") }
    let name = String(cString: bytes).replacing("\\", with: "/")
    guard !pointsOutside(name) else { throw .unsafeName(name) }
    // bzip2, xz and zstd pack far tighter than any part needs, and no office program uses them.
    guard [CInt(ZIP_CM_STORE), CInt(ZIP_CM_DEFLATE)].contains(CInt(status.comp_method)) else {
      throw .foreignCompression(name)
    }
    guard
      status.size <= limits.ratioFrom
        || status.size / max(1, status.comp_size) <= limits.ratio
    else { throw .suspiciousRatio(name) }
    return Entry(index: index, name: name, size: status.size)
  }
}

/// Whether unpacking a part of that name could write beside the folder it is unpacked into.
func pointsOutside(_ name: String) -> Bool {
  let steps = name.split(separator: "/", omittingEmptySubsequences: false)
  return name.hasPrefix("/") || steps.contains("..") || name.dropFirst().hasPrefix(":/")
}
