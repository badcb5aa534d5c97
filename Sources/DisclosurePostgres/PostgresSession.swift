import CPostgres

/// One connection to PostgreSQL.
///
/// For one thread at a time. Texts are UTF-8 both ways.
public final class PostgresSession {
  private let connection: OpaquePointer

  /// Connects to `address`, as postgres://user@host:5432/database or any other form that libpq reads;
  /// a password is taken from ~/.pgpass or the environment, never from the address.
  ///
  /// - Throws: PG-001 to PG-004.
  public init(to address: String) throws(PostgresRefusal) {
    try requireAddress(address)
    guard let connection = PQconnectdb(address) else { throw .unreachable("没有内存") }
    guard PQstatus(connection) == CONNECTION_OK, PQsetClientEncoding(connection, "UTF8") == 0 else {
      let cause = firstLine(PQerrorMessage(connection))
      PQfinish(connection)
      throw .unreachable(cause)
    }
    let version = Int(PQserverVersion(connection))
    guard version >= 120_000 else {
      PQfinish(connection)
      throw .tooOld(version)
    }
    self.connection = connection
  }

  deinit { PQfinish(connection) }

  /// The rows of one statement, each value as text, NULL as an empty one; `arguments` are for `$1`,
  /// `$2` and so on.
  ///
  /// - Throws: PG-005 with the server's words.
  @discardableResult
  public func rows(
    _ sql: String, _ arguments: [String] = []
  ) throws(PostgresRefusal) -> [[String]] {
    let result = withTexts(arguments) { texts in
      PQexecParams(connection, sql, Int32(arguments.count), nil, texts, nil, nil, 0)
    }
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else { throw refusal() }
    return (0..<PQntuples(result)).map { row in
      (0..<PQnfields(result)).map { column in
        PQgetvalue(result, row, column).map { String(cString: $0) } ?? ""
      }
    }
  }

  /// Runs statements that answer nothing, one after the other.
  func run(_ statements: [String]) throws(PostgresRefusal) {
    for sql in statements { try rows(sql) }
  }

  /// Everything of `body` or nothing.
  func inTransaction<T>(
    _ body: () throws(PostgresRefusal) -> T
  ) throws(PostgresRefusal) -> T {
    try rows("BEGIN")
    do {
      let result = try body()
      try rows("COMMIT")
      return result
    } catch {
      // When the connection is gone the server undoes it by itself.
      _ = try? rows("ROLLBACK")
      throw error
    }
  }

  /// Loads `lines` into `table` (COPY); each line is what ``copyLine(_:)`` made.
  func copy(
    _ lines: some Sequence<[UInt8]>, into table: String
  ) throws(PostgresRefusal) {
    let begun = PQexec(connection, "COPY \(table) FROM STDIN")
    defer { PQclear(begun) }
    guard PQresultStatus(begun) == PGRES_COPY_IN else { throw refusal() }
    var block: [UInt8] = []
    block.reserveCapacity(2 * PostgresSession.blockSize)
    for line in lines {
      block += line
      guard block.count >= PostgresSession.blockSize else { continue }
      try put(block)
      block.removeAll(keepingCapacity: true)
    }
    try put(block)
    guard PQputCopyEnd(connection, nil) == 1 else { throw refusal() }
    let ended = PQgetResult(connection)
    defer { PQclear(ended) }
    guard PQresultStatus(ended) == PGRES_COMMAND_OK else { throw refusal() }
    // The end of the answers.
    PQclear(PQgetResult(connection))
  }

  private static let blockSize = 1 << 16

  private func put(_ block: [UInt8]) throws(PostgresRefusal) {
    let isTaken = block.withUnsafeBytes { bytes in
      PQputCopyData(
        connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    }
    guard isTaken == 1 else { throw refusal() }
  }

  private func refusal() -> PostgresRefusal { .failed(firstLine(PQerrorMessage(connection))) }
}

/// A line of COPY's text format.
func copyLine(_ values: [String]) -> [UInt8] {
  var line: [UInt8] = []
  for (index, value) in values.enumerated() {
    if index > 0 { line.append(UInt8(ascii: "\t")) }
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += [byte, byte]
      case UInt8(ascii: "\t"): line += Array("\\t".utf8)
      case UInt8(ascii: "\n"): line += Array("\\n".utf8)
      case UInt8(ascii: "\r"): line += Array("\\r".utf8)
      default: line.append(byte)
      }
    }
  }
  line.append(UInt8(ascii: "\n"))
  return line
}

/// - Throws: PG-001 when libpq cannot read it, PG-002 when it holds a password.
private func requireAddress(_ address: String) throws(PostgresRefusal) {
  var words: UnsafeMutablePointer<CChar>?
  defer { PQfreemem(words) }
  guard let options = PQconninfoParse(address, &words) else { throw .address(firstLine(words)) }
  defer { PQconninfoFree(options) }
  var option = options
  while let keyword = option.pointee.keyword {
    if String(cString: keyword) == "password", option.pointee.val != nil { throw .password() }
    option += 1
  }
}

/// libpq ends its messages with a line feed, and more lines say where in the statement.
private func firstLine(_ words: UnsafePointer<CChar>?) -> String {
  let text = words.map { String(cString: $0) } ?? ""
  return text.split(separator: "\n").first.map(String.init) ?? ""
}

private func withTexts<T>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T
) -> T {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(bytes.count)
    bytes += text.utf8CString
  }
  return bytes.withUnsafeBufferPointer { all in
    let pointers = starts.map { start in all.baseAddress.map { $0 + start } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
