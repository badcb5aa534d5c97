import CExpat
public import ZipArchives

extension ZipStream {
  /// Feeds the whole part to `listener` and gives it back with what it has gathered.
  @inlinable
  public consuming func parse<Listener: XMLListener>(
    _ listener: Listener, within limits: XMLLimits
  ) throws(XMLFailure<Listener.Refusal>) -> Listener {
    var stream: ZipStream? = self
    return try listening(with: listener) { calls throws(XMLFault) in
      try stream.take()?.parse(to: calls, within: limits)
    }
  }

  @usableFromInline
  consuming func parse(to listener: ListenerCalls, within limits: XMLLimits) throws(XMLFault) {
    let parsing = try XMLParsing(listener, within: limits)
    while true {
      let buffer = try parsing.buffer()
      let count: Int
      do { count = try read(into: buffer, count: XMLParsing.chunk) } catch {
        throw .unreadable(error)
      }
      try parsing.take(count)
      if count == 0 { return }
    }
  }
}

/// Feeds `bytes` to `listener` and gives it back with what it has gathered.
@inlinable
public func parse<Listener: XMLListener>(
  _ bytes: [UInt8], to listener: Listener, within limits: XMLLimits
) throws(XMLFailure<Listener.Refusal>) -> Listener {
  try listening(with: listener) { calls throws(XMLFault) in
    try parse(bytes, to: calls, within: limits)
  }
}

@usableFromInline
func parse(_ bytes: [UInt8], to listener: ListenerCalls, within limits: XMLLimits) throws(XMLFault)
{
  let parsing = try XMLParsing(listener, within: limits)
  var taken = 0
  while true {
    let buffer = try parsing.buffer()
    let count = min(XMLParsing.chunk, bytes.count - taken)
    bytes[taken..<taken + count].withUnsafeBytes { source in
      if let start = source.baseAddress { buffer.copyMemory(from: start, byteCount: count) }
    }
    try parsing.take(count)
    taken += count
    if count == 0 { return }
  }
}

/// A parser with the listener that it calls.
private final class XMLParsing {
  static let chunk = 1 << 17

  private let parser: XML_Parser
  private let calls: UnsafeMutablePointer<XMLCalls>
  private let limits: XMLLimits
  private var fed = 0

  init(_ listener: ListenerCalls, within limits: XMLLimits) throws(XMLFault) {
    var memory = ParserMemory.functions
    guard let parser = XML_ParserCreate_MM(nil, &memory, nil) else { throw .tooMuchMemory }
    self.parser = parser
    self.limits = limits
    calls = .allocate(capacity: 1)
    calls.initialize(to: XMLCalls(listener, parser: parser, limits: limits))
    register(calls, with: parser)
  }

  deinit {
    XML_ParserFree(parser)
    calls.deinitialize(count: 1).deallocate()
  }

  /// Where the next bytes belong, room for `chunk` of them.
  func buffer() throws(XMLFault) -> UnsafeMutableRawPointer {
    guard let buffer = XML_GetBuffer(parser, CInt(Self.chunk)) else { throw .tooMuchMemory }
    return buffer
  }

  /// Parses `count` bytes of the buffer; none is the end.
  func take(_ count: Int) throws(XMLFault) {
    let status = XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
    if let fault = calls.pointee.fault { throw fault }
    guard status == XML_STATUS_OK else { throw fault(of: parser) }
    fed += count
    // An unfinished tag is read again with every piece: without a bound, a tag of 100 MB takes
    // memory and minutes.
    guard count == 0 || fed - Int(XML_GetCurrentByteIndex(parser)) <= limits.tag else {
      throw .tagTooLong(limit: limits.tag)
    }
  }
}

private func fault(of parser: XML_Parser) -> XMLFault {
  let code = XML_GetErrorCode(parser)
  if code == XML_ERROR_NO_MEMORY { return .tooMuchMemory }
  return .broken(line: Int(XML_GetCurrentLineNumber(parser)), reason: chinese(code))
}

private func chinese(_ code: XML_Error) -> String {
  switch code {
  case XML_ERROR_NO_ELEMENTS: "没有内容"
  case XML_ERROR_INVALID_TOKEN, XML_ERROR_SYNTAX: "有不合规的字符"
  case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR: "内容中断"
  case XML_ERROR_TAG_MISMATCH: "标记不配对"
  case XML_ERROR_DUPLICATE_ATTRIBUTE: "属性重复"
  case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: "编码无法识别"
  case XML_ERROR_UNDEFINED_ENTITY: "用了没有定义的实体"
  default: "XML 错误 \(code.rawValue)"
  }
}
