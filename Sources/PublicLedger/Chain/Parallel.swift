import Dispatch

extension Array where Element: Sendable {
  /// In the order of the array, worked out on all processors.
  func mappedInParallel<Value: Sendable>(_ value: @Sendable (Element) -> Value) -> [Value] {
    let slice = 256
    let slices = (count + slice - 1) / slice
    guard slices > 1 else { return map(value) }
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each round writes to places of its own, so that no two touch the same memory.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: slices) { round in
        for index in (round * slice)..<Swift.min((round + 1) * slice, count) {
          places.initializeElement(at: index, to: value(self[index]))
        }
      }
      initialized = count
    }
  }
}
