import WorkingDays

/// Why the record of an earlier notice cannot be relied on, and what to do.
public struct EarlierNoticeRefusal: Error, Hashable, Sendable {
  /// The rule's id, as PUB-03.
  public let id: String
  /// For people, with the id in brackets at the end.
  public let message: String

  fileprivate init(_ id: String, _ words: String) {
    self.id = id
    self.message = "\(words)[\(id)]"
  }

  static let unreadable = EarlierNoticeRefusal("PUB-01", "不是 publication.json 的格式,请核对文件。")
  static let incomplete = EarlierNoticeRefusal(
    "PUB-02", "缺少公示存档应有的内容,请用生成公示时得到的 publication.json。")
  static let changed = EarlierNoticeRefusal(
    "PUB-03", "内容和指纹对不上,文件被改过;请用生成公示时得到的原件。")
  static let tooLarge = EarlierNoticeRefusal("PUB-04", "太大,不像公示的存档,请核对文件。")
}

extension EarlierNotice {
  /// The largest record that is read, in bytes.
  public static let largestFile = 64 << 20

  /// The notice in a publication.json, once its content agrees with the hash it carries.
  ///
  /// Lists of several tables come as one, with the title of each row's table under ``tableHeader``;
  /// what titles a section stands in its rows, under the header of its column.
  public static func read(
    publicationJSON bytes: [UInt8]
  ) throws(EarlierNoticeRefusal) -> EarlierNotice {
    guard bytes.count <= largestFile else { throw .tooLarge }
    guard let record = JSON(parsing: bytes) else { throw .unreadable }
    guard let publication = record["publication"], case .string(let hash) = record["sha256"] else {
      throw .incomplete
    }
    guard publication.sha256 == hash, record["fingerprint"] == .string(shortFingerprint(of: hash))
    else { throw .changed }
    guard let notice = EarlierNotice(publication, fingerprint: shortFingerprint(of: hash)) else {
      throw .incomplete
    }
    return notice
  }

  /// The header of ``rows`` under which the title of each row's table stands.
  public static let tableHeader = "表名"

  private init?(_ publication: JSON, fingerprint: String) {
    guard let kind = publication["kind"]?.string, let title = publication["title"]?.string,
      let period = publication["period"],
      let posted = period["posted"]?.day, let lastDay = period["lastDay"]?.day,
      case .array(let tables) = publication["tables"],
      case .array(let facts) = publication["facts"]
    else { return nil }
    var list = JoinedTables()
    for table in tables where !list.add(table) { return nil }
    self.init(
      kind: kind, title: title, fingerprint: fingerprint, posted: posted, lastDay: lastDay,
      headers: list.headers, rows: list.filledRows,
      facts: facts.flatMap { $0["values"]?.strings ?? [] })
  }
}

/// The rows of several tables under all their headers.
private struct JoinedTables {
  private(set) var headers = [EarlierNotice.tableHeader]
  private var places = [EarlierNotice.tableHeader: 0]
  private var rows: [[String]] = []
  /// Where the rows of the last table with rows of its own begin.
  private var start = 0

  /// Each row with a text for every header.
  var filledRows: [[String]] {
    rows.map { $0 + Array(repeating: "", count: headers.count - $0.count) }
  }

  /// False when `table` is not one.
  mutating func add(_ table: JSON) -> Bool {
    guard let title = table["title"]?.string, let columns = table["columns"]?.strings,
      case .array(let rows) = table["rows"]
    else { return false }
    let targets = columns.map { place(of: $0) }
    guard Set(targets).count == targets.count, var sections = Sections(table["sections"]) else {
      return false
    }
    let sectionTarget = sections.header.map { place(of: $0) }
    guard !targets.contains(where: { $0 == sectionTarget }) else { return false }
    if let first = table["continuing"] {
      return first.string != nil && fill(rows, targets)
    }
    start = self.rows.count
    for (index, row) in rows.enumerated() {
      guard let texts = row.strings, texts.count == targets.count else { return false }
      var joined = Array(repeating: "", count: headers.count)
      joined[0] = title
      if let sectionTarget { joined[sectionTarget] = sections.text(ofRow: index) }
      for (target, text) in zip(targets, texts) { joined[target] = text }
      self.rows.append(joined)
    }
    return true
  }

  /// Adds to the rows of the table they continue what a table with other columns says of them.
  private mutating func fill(_ continued: [JSON], _ targets: [Int]) -> Bool {
    guard continued.count == rows.count - start else { return false }
    for (index, row) in continued.enumerated() {
      guard let texts = row.strings, texts.count == targets.count else { return false }
      rows[start + index] += Array(
        repeating: "", count: headers.count - rows[start + index].count)
      for (target, text) in zip(targets, texts) { rows[start + index][target] = text }
    }
    return true
  }

  private mutating func place(of header: String) -> Int {
    if let place = places[header] { return place }
    headers.append(header)
    places[header] = headers.count - 1
    return headers.count - 1
  }
}

/// How the rows of one table are divided; no header when they are not.
private struct Sections {
  private(set) var header: String?
  private var starts: [(row: Int, text: String)] = []
  private var next = 0

  /// Nil when `json` is there and says something else.
  init?(_ json: JSON?) {
    guard let json else { return }
    guard let header = json["header"]?.string, case .array(let list) = json["list"] else {
      return nil
    }
    self.header = header
    for section in list {
      guard case .integer(let row) = section["firstRow"], let text = section["text"]?.string,
        row >= starts.last.map({ $0.row + 1 }) ?? 0
      else { return nil }
      starts.append((row, text))
    }
  }

  /// Asked for one row after the other.
  mutating func text(ofRow row: Int) -> String {
    while next < starts.count, starts[next].row <= row { next += 1 }
    return next > 0 ? starts[next - 1].text : ""
  }
}

extension JSON {
  fileprivate var day: CalendarDay? { string.flatMap { try? CalendarDay(parsing: $0) } }
}
