import XMLStreams
import ZipArchives

/// The parts of an .xlsx, within the limits of a sheet and with refusals in the words of one.
struct ZipArchive: ~Copyable {
  private let file: ZipFile

  init(opening path: String) throws(SheetRefusal) {
    do { file = try ZipFile(opening: path, within: ReadingLimits.package) } catch {
      throw SheetRefusal(error)
    }
  }

  /// Whether the archive has a part of that name, without a slash in front.
  func contains(_ name: String) -> Bool { file.contains(name) }

  /// The part's bytes as a stream, refused when it declares more than `limit` bytes.
  func open(_ name: String, limit: Int) throws(SheetRefusal) -> PartStream {
    do { return PartStream(try file.open(name, limit: limit)) } catch {
      throw SheetRefusal(error)
    }
  }
}

/// The bytes of one part, inflated piece by piece and never more than the archive declares.
struct PartStream: ~Copyable {
  private var stream: ZipStream

  fileprivate init(_ stream: consuming ZipStream) { self.stream = stream }

  var name: String { stream.name }
  /// What the archive declares.
  var size: Int { stream.size }

  /// How many bytes were written to `target`; 0 at the end.
  mutating func read(into target: UnsafeMutableRawPointer, count: Int) throws(SheetRefusal) -> Int {
    do { return try stream.read(into: target, count: count) } catch { throw SheetRefusal(error) }
  }
}

extension PartStream {
  /// Feeds the whole part to `listener` and gives it back with what it has gathered.
  consuming func parse<Listener: XMLListener>(
    _ listener: Listener
  ) throws(SheetRefusal) -> Listener where Listener.Refusal == SheetRefusal {
    let part = name
    do { return try stream.parse(listener, within: ReadingLimits.markup) } catch {
      switch error {
      case .refused(let refusal): throw refusal
      case .fault(let fault): throw SheetRefusal(fault, in: part)
      }
    }
  }
}

extension SheetRefusal {
  fileprivate init(_ fault: XMLFault, in part: String) {
    self =
      switch fault {
      case .tooDeep(let limit): .tooDeep(part, limit: limit)
      case .tooManyElements(let limit): .tooManyElements(part, limit: limit)
      case .tagTooLong(let limit): .textTooLong("部件“\(part)”", limit: limit)
      case .tooMuchMemory: .tooMuchMemory(part)
      case .entityDeclaration: .entityDeclaration(part)
      case .broken(let line, let reason): .brokenXML(part, line: line, reason)
      case .unreadable(let failure): SheetRefusal(failure)
      }
  }
}

extension RawFile {
  /// As `init(opening:)`, with refusals in the words of a sheet's reader.
  init(ofSheetAt path: String) throws(SheetRefusal) {
    do { self = try RawFile(opening: path) } catch { throw SheetRefusal(error) }
  }

  /// As `bytes(at:count:)`, with refusals in the words of a sheet's reader.
  func piece(at offset: Int, count: Int) throws(SheetRefusal) -> [UInt8] {
    do { return try bytes(at: offset, count: count) } catch { throw SheetRefusal(error) }
  }
}

extension SheetRefusal {
  init(_ failure: ZipFailure) {
    self =
      switch failure {
      case .cannotOpen(let reason), .cannotWrite(let reason): .cannotOpen(because: reason)
      case .damaged(let reason): .damagedZip(reason)
      case .encrypted: .encrypted
      case .duplicatePart(let name): .duplicateEntry(name)
      case .unsafeName(let name): .unsafeEntry(name)
      case .missingPart(let name): .missingPart(name)
      case .tooLarge(let part, let limit):
        .tooLarge(part.map { "部件“\($0)”" } ?? "文件", limit: limit)
      case .suspiciousRatio(let part): .suspiciousRatio(part)
      case .tooManyParts(let limit): .tooManyEntries(limit: limit)
      case .foreignCompression(let part): .damagedZip("部件“\(part)”的压缩方式不是 .xlsx 所用")
      case .sizeMismatch(let part): .sizeMismatch(part)
      }
  }
}
