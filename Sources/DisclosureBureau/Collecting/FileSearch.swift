import Disclosure
import Glibc
import ZipArchives

/// Lists everything in the folders and archives that came back, in the order of their paths' bytes.
///
/// Symbolic links are not followed, and nothing is unpacked to a folder.
struct FileSearch {
  private let limits: CollectLimits
  private let reader: FileReader
  private var found: [FoundFile] = []

  init(_ limits: CollectLimits) {
    self.limits = limits
    reader = FileReader(limits)
  }

  /// - Throws: ``CollectRefusal`` when an input is not there.
  static func files(
    in inputs: [String], within limits: CollectLimits = CollectLimits()
  ) throws -> [FoundFile] {
    try inputs.flatMap { input in
      var search = FileSearch(limits)
      try search.add(input)
      return search.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  private mutating func add(_ input: String) throws {
    var status = stat()
    guard stat(input, &status) == 0 else {
      throw CollectRefusal.noInput(input, because: String(cString: strerror(errno)))
    }
    var trimmed = input[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let name = trimmed.split(separator: "/").last.map { shownName(String($0)) } ?? "/"
    if status.st_mode & S_IFMT == S_IFDIR {
      guard access(input, R_OK | X_OK) == 0 else {
        throw CollectRefusal.noInput(input, because: String(cString: strerror(errno)))
      }
      try walk(Array(String(trimmed).utf8CString), shown: name, depth: 1)
    } else {
      // Whoever names a link means what it leads to.
      let real = realpath(input, nil).map { path in
        defer { free(path) }
        return Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
      }
      try take(real ?? Array(input.utf8CString), shown: name)
    }
  }

  private mutating func walk(_ folder: [CChar], shown: String, depth: Int) throws {
    guard depth <= limits.folders, let handle = opendir(folder) else {
      let reason = depth > limits.folders ? "文件夹套得太深" : String(cString: strerror(errno))
      return add(shown, .file(folder), .unreadable(reason))
    }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
      }
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      let path = folder.dropLast() + [0x2F] + name + [0]
      try visit(Array(path), shown: "\(shown)/\(shownName(fileName(name)))", depth: depth)
    }
  }

  private mutating func visit(_ path: [CChar], shown: String, depth: Int) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return add(shown, .file(path), .unreadable(String(cString: strerror(errno))))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: try walk(path, shown: shown, depth: depth + 1)
    case S_IFREG: try take(path, shown: shown)
    default: add(shown, .file(path), .notAFile)
    }
  }

  private mutating func take(_ path: [CChar], shown: String) throws {
    if let fault = passedOver(shown) { return add(shown, .file(path), fault) }
    guard archiveEndings.contains(ending(of: shown)) else { return add(shown, .file(path), nil) }
    do {
      let head = try RawDescriptor(path).head(4)
      if let name = foreignArchive(head) {
        return add(shown, .file(path), .foreignArchive(name))
      }
      try list(try reader.archive(at: path, through: []), at: path, [], shown: shown)
    } catch let fault as FileFault { add(shown, .file(path), fault.finding) }
  }

  /// Lists the members of an archive; one that is an office file after all is taken as a whole.
  private mutating func list(
    _ archive: ZipBundle, at path: [CChar], _ chain: [ZipBundle.Member], shown: String
  ) throws {
    let place: FoundFile.Place = chain.isEmpty ? .file(path) : .member(path, chain)
    if archive.members.contains(where: { $0.name == "[Content_Types].xml" }) {
      return add(shown, place, nil)
    }
    if archive.members.isEmpty { return add(shown, place, .brokenArchive("里面是空的")) }
    for member in archive.members {
      guard found.count <= limits.files else { return }
      try take(member, at: path, chain, shown: "\(shown)/\(shownName(member.name))")
    }
  }

  private mutating func take(
    _ member: ZipBundle.Member, at path: [CChar], _ outer: [ZipBundle.Member], shown: String
  ) throws {
    let chain = outer + [member]
    if let fault = passedOver(shown) ?? member.fault.map({ Finding($0) }) {
      return add(shown, .member(path, chain), fault)
    }
    guard archiveEndings.contains(ending(of: shown)) else {
      return add(shown, .member(path, chain), nil)
    }
    guard chain.count < limits.nesting else {
      return add(shown, .member(path, chain), .tooDeep(limits.nesting))
    }
    do {
      try list(try reader.archive(at: path, through: chain), at: path, chain, shown: shown)
    } catch let fault as FileFault { add(shown, .member(path, chain), fault.finding) }
  }

  /// One more than the limit is listed, to say that there are more.
  private mutating func add(_ path: String, _ place: FoundFile.Place, _ fault: Finding?) {
    guard found.count <= limits.files else { return }
    let isBeyond = found.count == limits.files
    found.append(
      FoundFile(path: path, fault: isBeyond ? .tooMany(limits.files) : fault, place: place))
  }
}

private let archiveEndings: Set<String> = ["zip", "rar", "7z"]

private func foreignArchive(_ head: [UInt8]) -> String? {
  if head.starts(with: [0x52, 0x61, 0x72, 0x21]) { return ".rar" }
  return head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) ? ".7z" : nil
}

/// Why a file of that name is no return, whatever is in it.
private func passedOver(_ path: String) -> Finding? {
  let steps = path.split(separator: "/")
  guard let name = steps.last else { return .systemFile }
  if name.hasPrefix("~$") || name.hasPrefix(".~") { return .lockFile }
  let isSystem =
    name.hasPrefix("._") || steps.contains("__MACOSX")
    || [".ds_store", "thumbs.db", "desktop.ini"].contains(name.lowercased())
  return isSystem ? .systemFile : nil
}

private func ending(of path: String) -> String {
  path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
}

/// A name of the disk; one that is not UTF-8 came from a Chinese Windows.
private func fileName(_ bytes: [CChar]) -> String {
  let bytes = bytes.map { UInt8(bitPattern: $0) }
  return String(validating: bytes, as: UTF8.self) ?? nameFromGB18030(bytes)
    ?? String(decoding: bytes, as: UTF8.self)
}

/// The name without what would move the cursor or turn the line around.
func shownName(_ name: String) -> String {
  String(
    String.UnicodeScalarView(
      name.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: "?"
        case .format where scalar.value != 0x200D: "?"
        default: scalar
        }
      }))
}
