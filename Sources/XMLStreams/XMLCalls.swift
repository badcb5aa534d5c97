import CExpat

/// What the C callbacks work on: the calls of the listener, and how much has gone by.
struct XMLCalls {
  private let listener: ListenerCalls
  private let parser: XML_Parser
  private let limits: XMLLimits
  private var depth = 0
  private var elements = 0
  private var names = NameCount()
  private var isStopped = false
  private(set) var fault: XMLFault?

  init(_ listener: ListenerCalls, parser: XML_Parser, limits: XMLLimits) {
    self.listener = listener
    self.parser = parser
    self.limits = limits
  }

  mutating func started(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    guard admit(name, attributes) else { return }
    if !listener.start(XMLName(name), XMLAttributes(pairs: attributes)) { stop() }
  }

  mutating func ended(_ name: UnsafePointer<CChar>) {
    guard !isStopped else { return }
    depth -= 1
    if !listener.end(XMLName(name)) { stop() }
  }

  mutating func heard(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !isStopped, !listener.text(bytes) { stop() }
  }

  mutating func heardComment(_ bytes: UnsafePointer<CChar>) {
    guard !isStopped else { return }
    var count = 0
    while bytes[count] != 0 { count += 1 }
    let isHeard = bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      listener.comment(UnsafeBufferPointer(start: $0, count: count))
    }
    if !isHeard { stop() }
  }

  mutating func metDocumentType() {
    if !limits.allowsDocumentType { stop(.entityDeclaration) }
  }

  mutating func metEntity() { stop(.entityDeclaration) }

  /// Counts an element in; what is beyond the limits stops the parser.
  private mutating func admit(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> Bool {
    guard !isStopped else { return false }
    depth += 1
    elements += 1
    names.add(name)
    var pair = attributes
    while let attribute = pair.pointee {
      names.add(attribute)
      pair += 2
    }
    if depth > limits.nesting {
      stop(.tooDeep(limit: limits.nesting))
    } else if elements > limits.elements {
      stop(.tooManyElements(limit: limits.elements))
    } else if names.count > limits.names {
      stop(.tooMuchMemory)
    } else if XML_GetSpecifiedAttributeCount(parser) > 2 * limits.attributes {
      stop(.tagTooLong(limit: limits.tag))
    }
    return !isStopped
  }

  private mutating func stop(_ fault: XMLFault? = nil) {
    if !isStopped { self.fault = fault }
    isStopped = true
    XML_StopParser(parser, 0)
  }
}

func register(_ calls: UnsafeMutablePointer<XMLCalls>, with parser: XML_Parser) {
  XML_SetUserData(parser, calls)
  XML_SetElementHandler(
    parser,
    { data, name, attributes in
      guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let name, let attributes
      else { return }
      calls.pointee.started(name, attributes)
    },
    { data, name in
      guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let name else { return }
      calls.pointee.ended(name)
    })
  XML_SetCharacterDataHandler(parser) { data, bytes, count in
    guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let bytes else { return }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
    calls.pointee.heard(buffer.assumingMemoryBound(to: UInt8.self))
  }
  XML_SetCommentHandler(parser) { data, bytes in
    guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let bytes else { return }
    calls.pointee.heardComment(bytes)
  }
  XML_SetProcessingInstructionHandler(parser) { data, _, bytes in
    guard let calls = data?.assumingMemoryBound(to: XMLCalls.self), let bytes else { return }
    calls.pointee.heardComment(bytes)
  }
  registerDeclarations(with: parser)
}

/// An entity can only be declared in a document type, so refusing that refuses them all.
private func registerDeclarations(with parser: XML_Parser) {
  XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
    data?.assumingMemoryBound(to: XMLCalls.self).pointee.metDocumentType()
  }
  XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
    data?.assumingMemoryBound(to: XMLCalls.self).pointee.metEntity()
  }
}
