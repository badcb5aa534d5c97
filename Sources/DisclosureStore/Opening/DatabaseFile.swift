import Glibc

/// The database file by its first hundred bytes, read before SQLite touches it.
enum DatabaseFile {
  /// "GSXW" in ASCII, which no other program is known to use.
  static let application: Int32 = 0x4753_5857

  static func path(in folder: String) -> String { folder + "/gongshi.sqlite" }

  /// - Throws: ``StoreRefusal`` when there is none, or it is no SQLite file, or another program's.
  static func check(_ path: String) throws(StoreRefusal) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing(folder(of: path)) }
      throw .notWritable(path, String(cString: strerror(errno)))
    }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = header.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    guard count == header.count else {
      throw .damaged(path, "只有 \(max(count, 0)) 个字节")
    }
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else { throw .foreign(path) }
    let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard Int32(bitPattern: id) == application else { throw .foreign(path) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
