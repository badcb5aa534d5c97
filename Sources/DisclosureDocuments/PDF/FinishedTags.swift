/// What Cairo cannot say of the structure of a file that it has written: the language, that a
/// window shows the title, and the attributes of single tags.
///
/// Cairo writes the elements of the structure one after the other, in the order in which the tags
/// were begun, and after them the catalogue and the table of objects. They are written anew.
struct FinishedTags {
  /// For the elements with these numbers, from 0.
  let attributes: [Int: String]
}

extension FinishedTags {
  /// The file with what it lacks; as it was when it is not laid out as expected.
  func applied(to file: [UInt8]) -> [UInt8] {
    guard let table = ObjectTable(file) else { return file }
    let objects = table.inOrder
    guard let first = objects.firstIndex(where: { file.has("/Type /StructElem", after: $0) })
    else { return file }
    var offsets = table.offsets
    var out = Array(file[..<objects[first].offset])
    out.reserveCapacity(file.count)
    var element = 0
    for (index, object) in objects.enumerated().dropFirst(first) {
      offsets[object.number] = out.count
      let end = index + 1 < objects.count ? objects[index + 1].offset : table.offset
      let body = file[object.offset..<end]
      if file.has("/Type /StructElem", after: object) {
        out.appendElement(body, attributes[element])
        element += 1
      } else if file.has("/Type /Catalog", after: object) {
        out.append(body, adding: "/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>")
      } else {
        out += body
      }
    }
    let start = out.count
    out += Array("xref\n0 \(offsets.count)\n0000000000 65535 f \n".utf8)
    for offset in offsets.dropFirst() {
      let digits = String(offset)
      out += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    return out + file[table.trailer] + Array("startxref\n\(start)\n%%EOF\n".utf8)
  }
}

/// Where the objects of a file stand.
private struct ObjectTable {
  struct Object {
    let number: Int
    let offset: Int
  }

  /// Of the table itself.
  let offset: Int
  /// By number, from 0, which is none.
  let offsets: [Int]
  let trailer: Range<Int>

  /// Nil when the file does not end with one plain table of all objects.
  init?(_ file: [UInt8]) {
    let start = Array("startxref\n".utf8)
    guard let mark = file.last(start, after: max(0, file.count - 64)),
      let offset = Int(file[(mark + start.count)...].line), offset < mark,
      file[offset...].starts(with: "xref\n0 ".utf8),
      let count = Int(file[(offset + 7)...].line)
    else { return nil }
    let entries = offset + 8 + String(count).utf8.count
    let end = entries + 20 * count
    guard count > 1, end < mark, file[end...].starts(with: "trailer".utf8) else { return nil }
    let offsets = (0..<count).map { number in
      file[entries + 20 * number..<entries + 20 * number + 10].reduce(0) {
        $0 * 10 + Int($1) - 48
      }
    }
    guard offsets.allSatisfy({ (0..<offset).contains($0) }) else { return nil }
    self.offset = offset
    self.offsets = offsets
    trailer = end..<mark
  }

  var inOrder: [Object] {
    offsets.indices.dropFirst().map { Object(number: $0, offset: offsets[$0]) }.sorted {
      $0.offset < $1.offset
    }
  }
}

extension [UInt8] {
  /// Whether the dictionary of the object begins with `words`.
  fileprivate func has(_ words: StaticString, after object: ObjectTable.Object) -> Bool {
    guard let line = self[object.offset...].prefix(24).firstIndex(of: 0x0A) else { return false }
    let start = line + 4
    return words.withUTF8Buffer { self[Swift.min(start, count)...].starts(with: $0) }
  }

  fileprivate func last(_ words: [UInt8], after start: Int) -> Int? {
    self[start...].indices.last { self[$0...].starts(with: words) }
  }

  /// An element without its type, which need not be said, and without the spaces between its lines.
  fileprivate mutating func appendElement(_ body: ArraySlice<UInt8>, _ attributes: String?) {
    var rest = body
    while let line = rest.firstIndex(of: 0x0A) {
      let text = rest[..<line].drop { $0 == 0x20 }
      rest = rest[(line + 1)...]
      if text.elementsEqual("<< /Type /StructElem".utf8) {
        append(contentsOf: "<<".utf8)
      } else if text.elementsEqual(">>".utf8), rest.starts(with: "endobj".utf8) {
        if let attributes { append(contentsOf: attributes.utf8) }
        append(contentsOf: ">>\n".utf8)
      } else {
        append(contentsOf: text)
        if text.last == UInt8(ascii: "j") { append(0x0A) }
      }
    }
  }

  /// The dictionary with more in it.
  fileprivate mutating func append(_ body: ArraySlice<UInt8>, adding words: String) {
    let end = Array(">>\nendobj".utf8)
    let close = body.indices.last { body[$0...].starts(with: end) } ?? body.endIndex
    self += body[..<close]
    append(contentsOf: words.utf8)
    self += body[close...]
  }
}

extension ArraySlice<UInt8> {
  fileprivate var line: String { String(decoding: prefix { $0 != 0x0A }, as: UTF8.self) }
}
