/// A listener, and what it has thrown.
@usableFromInline
struct ListenerState<Listener: XMLListener> {
  @usableFromInline var listener: Listener
  @usableFromInline var refusal: Listener.Refusal?

  @inlinable
  init(_ listener: Listener) { self.listener = listener }

  /// Says no when the listener throws.
  @inlinable @inline(__always)
  mutating func call(_ body: (inout Listener) throws(Listener.Refusal) -> Void) -> Bool {
    do {
      try body(&listener)
      return true
    } catch {
      refusal = error
      return false
    }
  }
}

extension ListenerCalls {
  /// Built where the listener's type is known, so that each event reaches its own code at once.
  @inlinable
  init<Listener: XMLListener>(to state: UnsafeMutablePointer<ListenerState<Listener>>) {
    self.init(
      start: { name, attributes in
        state.pointee.call { listener throws(Listener.Refusal) in
          try listener.start(name, attributes)
        }
      },
      end: { name in
        state.pointee.call { listener throws(Listener.Refusal) in try listener.end(name) }
      },
      text: { bytes in
        state.pointee.call { listener throws(Listener.Refusal) in try listener.text(bytes) }
      },
      comment: { bytes in
        state.pointee.call { listener throws(Listener.Refusal) in try listener.comment(bytes) }
      })
  }
}

/// Lets `parse` call `listener`, and gives it back with what it has gathered.
@inlinable
func listening<Listener: XMLListener>(
  with listener: Listener, _ parse: (ListenerCalls) throws(XMLFault) -> Void
) throws(XMLFailure<Listener.Refusal>) -> Listener {
  let state = UnsafeMutablePointer<ListenerState<Listener>>.allocate(capacity: 1)
  state.initialize(to: ListenerState(listener))
  defer { state.deinitialize(count: 1).deallocate() }
  do throws(XMLFault) { try parse(ListenerCalls(to: state)) } catch {
    if let refusal = state.pointee.refusal { throw .refused(refusal) }
    throw .fault(error)
  }
  return state.pointee.listener
}

/// The calls of a listener of any type; each says no when the listener has thrown.
@usableFromInline
struct ListenerCalls {
  let start: (XMLName, XMLAttributes) -> Bool
  let end: (XMLName) -> Bool
  let text: (UnsafeBufferPointer<UInt8>) -> Bool
  let comment: (UnsafeBufferPointer<UInt8>) -> Bool

  @usableFromInline
  init(
    start: @escaping (XMLName, XMLAttributes) -> Bool, end: @escaping (XMLName) -> Bool,
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Bool,
    comment: @escaping (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    self.start = start
    self.end = end
    self.text = text
    self.comment = comment
  }
}
