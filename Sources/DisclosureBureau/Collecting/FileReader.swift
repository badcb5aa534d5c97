import Disclosure
import Glibc
import ZipArchives

/// Reads files and members of archives as a whole; the archive it read last stays open.
///
/// For one thread.
final class FileReader {
  private let limits: CollectLimits
  private var outer: [CChar] = []
  /// The archive at `outer`, then those within it that lead to the last member.
  private var open: [(member: ZipBundle.Member?, bundle: ZipBundle)] = []

  init(_ limits: CollectLimits) { self.limits = limits }

  /// - Throws: a `FileFault` with what is wrong with this file, or ``CollectRefusal`` RET-032.
  func bytes(of file: FoundFile) throws -> [UInt8] {
    if let fault = file.fault { throw FileFault(fault) }
    switch file.place {
    case .file(let path): return try bytesOfFile(at: path)
    case .member(let path, let chain):
      guard let last = chain.last else { return [] }
      let bundle = try archive(at: path, through: chain.dropLast())
      do { return try bundle.bytes(of: last) } catch { throw FileFault(Finding(error)) }
    }
  }

  /// The archive to which `chain` leads from the one at `path`.
  func archive(
    at path: [CChar], through chain: some Collection<ZipBundle.Member>
  ) throws -> ZipBundle {
    if outer != path || open.isEmpty {
      open = []
      outer = path
      let file = try RawDescriptor(path)
      do {
        open = [(nil, try ZipBundle(opening: file.path, within: limits.archive))]
      } catch { throw FileFault(Finding(error)) }
    }
    for (depth, member) in chain.enumerated()
    where open.dropFirst(depth + 1).first?.member != member {
      open.removeSubrange((depth + 1)...)
      do {
        let held = try HeldFile(open[depth].bundle.bytes(of: member))
        open.append((member, try ZipBundle(opening: held.path, within: limits.archive)))
      } catch let failure as ZipFailure { throw FileFault(Finding(failure)) }
    }
    open.removeSubrange((chain.count + 1)...)
    return open[chain.count].bundle
  }

  /// The file as it was at one moment: one that changes meanwhile is read again.
  private func bytesOfFile(at path: [CChar]) throws -> [UInt8] {
    for attempt in 0..<limits.attempts {
      if attempt > 0 { usleep(limits.pause) }
      let file = try RawDescriptor(path)
      guard file.size <= limits.bytes else {
        throw FileFault(.tooLarge("有 \(file.size >> 20) MB,超过 \(limits.bytes >> 20) MB 的上限"))
      }
      if let bytes = try file.unchangedBytes() { return bytes }
    }
    throw FileFault(.changing)
  }
}

/// What is wrong with one file; it stops that file alone.
struct FileFault: Error {
  let finding: Finding

  init(_ finding: Finding) { self.finding = finding }
}

/// An ordinary file, open for reading.
struct RawDescriptor: ~Copyable {
  private let descriptor: CInt
  private let status: stat

  init(_ path: [CChar]) throws(FileFault) {
    // A pipe of that name would make a blocking open wait for ever.
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw FileFault(errno == ELOOP ? .notAFile : .unreadable(String(cString: strerror(errno))))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFault(.notAFile)
    }
    self.descriptor = descriptor
    self.status = status
  }

  deinit { close(descriptor) }

  var size: Int { Int(status.st_size) }

  /// By which a library opens the same file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// The first bytes, fewer when the file is shorter.
  func head(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// Nil when the file was changed while it was read.
  func unchangedBytes() throws(FileFault) -> [UInt8]? {
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while let base = buffer.baseAddress, filled <= size {
        let got = read(descriptor, base + filled, size + 1 - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        filled += got
      }
    }
    guard failure == 0 else { throw FileFault(.unreadable(String(cString: strerror(failure)))) }
    var after = stat()
    guard fstat(descriptor, &after) == 0, bytes.count == size, after.st_size == status.st_size,
      (after.st_mtim.tv_sec, after.st_mtim.tv_nsec)
        == (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    else { return nil }
    return bytes
  }
}
