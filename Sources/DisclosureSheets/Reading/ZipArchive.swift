import CZip
import Glibc

/// The parts of an .xlsx, with every name and size checked before the first part is read.
struct ZipArchive: ~Copyable {
  private let handle: OpaquePointer
  /// By name in lower case and with forward slashes: the format compares names without case.
  private let entries: [String: Entry]

  private struct Entry {
    let index: UInt64
    let name: String
    let size: UInt64
  }

  init(opening path: String) throws(SheetRefusal) {
    try ZipDirectory.check(RawFile(opening: path))
    var code: CInt = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
      throw .damagedZip("zip 错误 \(code)")
    }
    let listing = Result { () throws(SheetRefusal) in try ZipArchive.entries(of: handle) }
    switch listing {
    case .success(let entries):
      self.handle = handle
      self.entries = entries
    case .failure(let refusal):
      zip_discard(handle)
      throw refusal
    }
  }

  deinit { zip_discard(handle) }

  /// Whether the archive has a part of that name, without a slash in front.
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The part's bytes as a stream, refused when it declares more than `limit` bytes.
  func open(_ name: String, limit: Int) throws(SheetRefusal) -> PartStream {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard entry.size <= UInt64(limit) else { throw .tooLarge("部件“\(entry.name)”", limit: limit) }
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      throw code == ZIP_ER_NOPASSWD ? .encrypted : .damagedZip("zip 错误 \(code)")
    }
    return PartStream(file, name: entry.name, size: Int(entry.size))
  }

  private static func entries(of handle: OpaquePointer) throws(SheetRefusal) -> [String: Entry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= Int64(ReadingLimits.entries) else {
      throw .tooManyEntries(limit: ReadingLimits.entries)
    }
    var entries: [String: Entry] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      let entry = try entry(index, of: handle)
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .duplicateEntry(entry.name)
      }
      total += min(entry.size, UInt64(UInt32.max))
    }
    guard total <= UInt64(ReadingLimits.archive) else {
      throw .tooLarge("文件", limit: ReadingLimits.archive)
    }
    return entries
  }

  private static func entry(_ index: UInt64, of handle: OpaquePointer) throws(SheetRefusal) -> Entry
  {
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0, let bytes = status.name,
      status.valid & UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
        == UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
    else { throw .damagedZip("目录有误") }
    let name = String(cString: bytes).replacing("\\", with: "/")
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !steps.contains(".."), !name.dropFirst().hasPrefix(":/") else {
      throw .unsafeEntry(name)
    }
    // bzip2, xz and zstd pack far tighter than any sheet needs, and no office program uses them.
    guard [CInt(ZIP_CM_STORE), CInt(ZIP_CM_DEFLATE)].contains(CInt(status.comp_method)) else {
      throw .damagedZip("部件“\(name)”的压缩方式不是 .xlsx 所用")
    }
    guard
      status.size <= ReadingLimits.ratioFrom
        || status.size / max(1, status.comp_size) <= ReadingLimits.ratio
    else { throw .suspiciousRatio(name) }
    return Entry(index: index, name: name, size: status.size)
  }
}

/// The bytes of one part, inflated piece by piece and never more than the archive declares.
struct PartStream: ~Copyable {
  let name: String
  /// What the archive declares.
  let size: Int
  private let file: OpaquePointer
  private var taken = 0

  fileprivate init(_ file: OpaquePointer, name: String, size: Int) {
    self.file = file
    self.name = name
    self.size = size
  }

  deinit { zip_fclose(file) }

  /// How many bytes were written to `target`; 0 at the end.
  mutating func read(into target: UnsafeMutableRawPointer, count: Int) throws(SheetRefusal) -> Int {
    let got = zip_fread(file, target, UInt64(count))
    guard got >= 0 else {
      let code = zip_error_code_zip(zip_file_get_error(file))
      throw code == ZIP_ER_INCONS
        ? .sizeMismatch(name) : .damagedZip("部件“\(name)”解不开,zip 错误 \(code)")
    }
    taken += Int(got)
    guard taken <= size else { throw .sizeMismatch(name) }
    return Int(got)
  }
}
