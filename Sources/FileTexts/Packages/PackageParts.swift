import XMLStreams
import ZipArchives

/// The parts of an office file, each of which is read once.
final class PackageParts {
  let reading: TextReading
  private let zip: ZipFile
  private var taken: Set<String> = []

  init(_ reading: TextReading) throws(FileTextRefusal) {
    self.reading = reading
    do { zip = try ZipFile(opening: reading.path, within: reading.limits.zip) } catch {
      throw FileTextRefusal(error)
    }
  }

  /// In the order of the archive, without folders.
  var names: [String] { zip.names.filter { !$0.hasSuffix("/") } }

  func contains(_ name: String) -> Bool { zip.contains(name) }

  func size(of name: String) -> Int { zip.size(of: name) ?? 0 }

  /// Marks the part as read; says no when it was before, or is not there.
  func take(_ name: String) -> Bool {
    zip.contains(name) && taken.insert(name.lowercased()).inserted
  }

  /// Feeds the part to `listener` and gives it back.
  func parse<Listener: XMLListener>(
    _ name: String, to listener: Listener
  ) throws -> Listener where Listener.Refusal == any Error {
    let stream: ZipStream
    do { stream = try zip.open(name, limit: reading.limits.part) } catch {
      throw FileTextRefusal(error)
    }
    do { return try stream.parse(listener, within: reading.limits.markup) } catch {
      switch error {
      case .refused(let refusal): throw refusal
      case .fault(let fault): throw FileTextRefusal(fault, in: name)
      }
    }
  }

  /// The first 4 KB, or all there is.
  func head(of name: String) throws(FileTextRefusal) -> [UInt8] {
    do { return try zip.head(of: name, count: 4096) } catch { throw FileTextRefusal(error) }
  }

  func bytes(of name: String) throws(FileTextRefusal) -> [UInt8] {
    do { return try zip.bytes(of: name, limit: reading.limits.wholeFile) } catch {
      throw FileTextRefusal(error)
    }
  }
}

extension FileTextLimits {
  /// Real parts stay below 64 levels; comments, shapes and tables inside tables a few more.
  var markup: XMLLimits {
    XMLLimits(nesting: 256, elements: 40_000_000, attributes: 256, allowsDocumentType: true)
  }
}

extension FileTextRefusal {
  init(_ fault: XMLFault, in part: String) {
    let part = "部件“\(printable(part))”"
    self =
      switch fault {
      case .tooDeep(let limit): .untrusted("\(part)的标记嵌套超过 \(limit) 层")
      case .tooManyElements(let limit): .untrusted("\(part)的标记超过 \(limit) 个")
      case .tagTooLong: .untrusted("\(part)里有一个标记异常长")
      case .tooMuchMemory: .untrusted("\(part)要占的内存异常多")
      case .entityDeclaration: .untrusted("\(part)里有实体声明")
      case .broken(let line, let reason): .brokenMarkup(part, line: line, reason)
      case .unreadable(let failure): FileTextRefusal(failure)
      }
  }

  static func brokenMarkup(_ part: String, line: Int, _ reason: String) -> FileTextRefusal {
    FileTextRefusal("READ-020", "\(part)第 \(line) 行写法有误(\(reason)),请用 Office/WPS 重新另存。")
  }
}
