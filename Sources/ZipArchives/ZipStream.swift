import CZip

/// The bytes of one part, inflated piece by piece and never more than the archive declares.
public struct ZipStream: ~Copyable {
  public let name: String
  /// What the archive declares.
  public let size: Int
  private let file: OpaquePointer
  private var taken = 0

  init(_ file: OpaquePointer, name: String, size: Int) {
    self.file = file
    self.name = name
    self.size = size
  }

  deinit { zip_fclose(file) }

  /// How many bytes were written to `target`; 0 at the end.
  public mutating func read(
    into target: UnsafeMutableRawPointer, count: Int
  ) throws(ZipFailure) -> Int {
    let got = zip_fread(file, target, UInt64(count))
    guard got >= 0 else {
      let code = zip_error_code_zip(zip_file_get_error(file))
      throw code == ZIP_ER_INCONS
        ? .sizeMismatch(name) : .damaged("部件“\(name)”解不开,zip 错误 \(code)")
    }
    taken += Int(got)
    guard taken <= size else { throw .sizeMismatch(name) }
    return Int(got)
  }

  /// Reads to the end, which is where `bytes` must end too.
  mutating func fill(_ bytes: inout [UInt8]) throws(ZipFailure) {
    try fillFront(&bytes)
    var more: UInt8 = 0
    guard try read(into: &more, count: 1) == 0 else { throw .sizeMismatch(name) }
  }

  /// Reads as many bytes as `bytes` holds.
  mutating func fillFront(_ bytes: inout [UInt8]) throws(ZipFailure) {
    var filled = 0
    while filled < bytes.count {
      let outcome = bytes.withUnsafeMutableBytes { target in
        Result { () throws(ZipFailure) in
          guard let start = target.baseAddress else { return 0 }
          return try read(into: start + filled, count: target.count - filled)
        }
      }
      let got = try outcome.get()
      guard got > 0 else { throw .sizeMismatch(name) }
      filled += got
    }
  }
}
