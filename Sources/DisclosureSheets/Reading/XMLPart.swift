import CExpat

/// What follows the elements of one kind of part as they stream by.
protocol XMLListener {
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal)
  mutating func end(_ name: XMLName) throws(SheetRefusal)
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal)
}

extension PartStream {
  /// Feeds the whole part to `listener` and gives it back with what it has gathered.
  ///
  /// Names are compared without prefix and namespace, so strict and transitional files read alike.
  consuming func parse<Listener: XMLListener>(
    _ listener: Listener
  ) throws(SheetRefusal) -> Listener {
    var memory = ParserMemory.functions
    guard let parser = XML_ParserCreate_MM(nil, &memory, nil) else { throw .tooMuchMemory(name) }
    defer { XML_ParserFree(parser) }
    let state = UnsafeMutablePointer<Listener>.allocate(capacity: 1)
    state.initialize(to: listener)
    defer { state.deinitialize(count: 1).deallocate() }
    let calls = UnsafeMutablePointer<XMLCalls>.allocate(capacity: 1)
    calls.initialize(to: XMLCalls(for: state, parser: parser, part: name))
    defer { calls.deinitialize(count: 1).deallocate() }
    register(calls, with: parser)
    var fed = 0
    while true {
      guard let buffer = XML_GetBuffer(parser, CInt(PartStream.chunk)) else {
        throw .tooMuchMemory(name)
      }
      let count = try read(into: buffer, count: PartStream.chunk)
      let status = XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
      if let refusal = calls.pointee.refusal { throw refusal }
      guard status == XML_STATUS_OK else { throw refusal(of: parser) }
      if count == 0 { return state.pointee }
      fed += count
      // An unfinished tag is read again with every piece: without a bound, a tag of 100 MB takes
      // memory and minutes.
      guard fed - Int(XML_GetCurrentByteIndex(parser)) <= ReadingLimits.tag else {
        throw .textTooLong("部件“\(name)”", limit: ReadingLimits.tag)
      }
    }
  }

  private static var chunk: Int { 1 << 17 }

  private func refusal(of parser: XML_Parser) -> SheetRefusal {
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_NO_MEMORY { return .tooMuchMemory(name) }
    return .brokenXML(name, line: Int(XML_GetCurrentLineNumber(parser)), chinese(code))
  }
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

/// What the C callbacks work on: the listener behind untyped calls, and how much has gone by.
private struct XMLCalls {
  let listener: UnsafeMutableRawPointer
  let start: (UnsafeMutableRawPointer, XMLName, XMLAttributes) throws(SheetRefusal) -> Void
  let end: (UnsafeMutableRawPointer, XMLName) throws(SheetRefusal) -> Void
  let text: (UnsafeMutableRawPointer, UnsafeBufferPointer<UInt8>) throws(SheetRefusal) -> Void
  let parser: XML_Parser
  let part: String
  var depth = 0
  var elements = 0
  var names = NameCount()
  var refusal: SheetRefusal?

  init<Listener: XMLListener>(
    for listener: UnsafeMutablePointer<Listener>, parser: XML_Parser, part: String
  ) {
    self.listener = UnsafeMutableRawPointer(listener)
    self.parser = parser
    self.part = part
    self.start = { raw, name, attributes throws(SheetRefusal) in
      try raw.assumingMemoryBound(to: Listener.self).pointee.start(name, attributes)
    }
    self.end = { raw, name throws(SheetRefusal) in
      try raw.assumingMemoryBound(to: Listener.self).pointee.end(name)
    }
    self.text = { raw, bytes throws(SheetRefusal) in
      try raw.assumingMemoryBound(to: Listener.self).pointee.text(bytes)
    }
  }

  /// Counts an element in; what is beyond the limits stops the parser.
  mutating func admit(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> Bool {
    depth += 1
    elements += 1
    names.add(name)
    var pair = attributes
    while let attribute = pair.pointee {
      names.add(attribute)
      pair += 2
    }
    guard refusal == nil else { return false }
    if depth > ReadingLimits.nesting {
      stop(.tooDeep(part, limit: ReadingLimits.nesting))
    } else if elements > ReadingLimits.elements {
      stop(.tooManyElements(part, limit: ReadingLimits.elements))
    } else if names.count > ReadingLimits.names {
      stop(.tooMuchMemory(part))
    } else if XML_GetSpecifiedAttributeCount(parser) > 2 * ReadingLimits.attributes {
      stop(.textTooLong("部件“\(part)”", limit: ReadingLimits.tag))
    }
    return refusal == nil
  }

  mutating func stop(_ refusal: SheetRefusal) {
    self.refusal = self.refusal ?? refusal
    XML_StopParser(parser, 0)
  }
}

private func register(_ calls: UnsafeMutablePointer<XMLCalls>, with parser: XML_Parser) {
  XML_SetUserData(parser, calls)
  XML_SetElementHandler(
    parser,
    { data, name, attributes in
      guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let name, let attributes,
        calls.pointee.admit(name, attributes)
      else { return }
      do throws(SheetRefusal) {
        try calls.pointee.start(
          calls.pointee.listener, XMLName(name), XMLAttributes(pairs: attributes))
      } catch { calls.pointee.stop(error) }
    },
    { data, name in
      guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let name,
        calls.pointee.refusal == nil
      else { return }
      calls.pointee.depth -= 1
      do throws(SheetRefusal) {
        try calls.pointee.end(calls.pointee.listener, XMLName(name))
      } catch { calls.pointee.stop(error) }
    })
  XML_SetCharacterDataHandler(parser) { data, bytes, count in
    guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let bytes,
      calls.pointee.refusal == nil
    else { return }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    do throws(SheetRefusal) {
      try calls.pointee.text(calls.pointee.listener, buffer.assumingMemoryBound(to: UInt8.self))
    } catch { calls.pointee.stop(error) }
  }
  // An entity can only be declared in a DTD, so refusing the DTD refuses them all.
  XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
    guard let calls = data?.assumingMemoryBound(to: XMLCalls.self) else { return }
    calls.pointee.stop(.entityDeclaration(calls.pointee.part))
  }
}
