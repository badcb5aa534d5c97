import CZip
import Glibc

/// The content of a part packed while it comes about, so that a long one never lies in memory whole.
public struct PackedContent: Hashable, Sendable {
  /// An archive of this one part.
  private let archive: [UInt8]

  /// Packs the chunks one after the other, as the parts of an archive are.
  public init(_ chunks: some Sequence<[UInt8]>) throws(ZipFailure) {
    let feed = ChunkFeed(AnyIterator(chunks.makeIterator()))
    archive = try archived { archive throws(ZipFailure) in
      do throws(ZipFailure) {
        try feed.add(to: archive)
        guard zip_close(archive) == 0 else { throw cannotWrite(archive) }
      } catch {
        zip_discard(archive)
        throw error
      }
    }
  }

  /// The archive with the part, which has to stay open until what it is copied to is closed.
  func opened() throws(ZipFailure) -> OpaquePointer { try openedArchive(archive) }
}

/// Chunks as libzip asks for them: bytes at a time, when the archive is closed.
private final class ChunkFeed {
  private let chunks: AnyIterator<[UInt8]>
  private var rest: ArraySlice<UInt8> = []

  init(_ chunks: AnyIterator<[UInt8]>) { self.chunks = chunks }

  /// Lives until `archive` is closed or thrown away, which frees the source.
  func add(to archive: OpaquePointer) throws(ZipFailure) {
    let held = Unmanaged.passRetained(self)
    guard let source = zip_source_function(archive, answer, held.toOpaque()) else {
      held.release()
      throw cannotWrite(archive)
    }
    let index = zip_file_add(archive, "part", source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw cannotWrite(archive)
    }
    guard zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 6) == 0 else {
      throw cannotWrite(archive)
    }
  }

  /// As many bytes as there are, up to `size`; 0 at the end.
  fileprivate func read(to target: UnsafeMutableRawPointer, _ size: Int) -> Int {
    while rest.isEmpty {
      guard let chunk = chunks.next() else { return 0 }
      rest = chunk[...]
    }
    let count = min(size, rest.count)
    rest.prefix(count).withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { target.copyMemory(from: start, byteCount: count) }
    }
    rest.removeFirst(count)
    return count
  }
}

/// What libzip asks of a source, with the feed behind `state`.
private func answer(
  _ state: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ size: UInt64,
  _ command: zip_source_cmd_t
) -> Int64 {
  guard let state else { return -1 }
  let feed = Unmanaged<ChunkFeed>.fromOpaque(state)
  switch command {
  case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE: return 0
  case ZIP_SOURCE_READ:
    guard let data else { return -1 }
    return Int64(feed.takeUnretainedValue().read(to: data, Int(clamping: size)))
  case ZIP_SOURCE_STAT:
    guard let data else { return -1 }
    zip_stat_init(data.assumingMemoryBound(to: zip_stat_t.self))
    return Int64(MemoryLayout<zip_stat_t>.size)
  case ZIP_SOURCE_ERROR: return 0
  case ZIP_SOURCE_FREE:
    feed.release()
    return 0
  case ZIP_SOURCE_SUPPORTS:
    let known = [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
      ZIP_SOURCE_FREE,
    ]
    return known.reduce(0) { $0 | 1 << Int64($1.rawValue) }
  default: return -1
  }
}
