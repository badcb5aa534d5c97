import Foundation
import Synchronization

/// Does `work` on several threads and hands each outcome to `take` in the order of `inputs`, on the
/// calling thread.
///
/// No more than `window` outcomes wait at any time, so that memory stays flat however many there are.
/// Every thread has a state of its own, as an open archive. What `take` throws ends everything: no
/// further input is begun, and it is thrown on.
func inOrder<Input: Sendable, State, Outcome: Sendable>(
  _ inputs: [Input], threads: Int = 2, window: Int = 16,
  state makeState: @escaping @Sendable () -> State,
  work: @escaping @Sendable (Input, inout State) -> Outcome,
  take: (Outcome) throws -> Void
) throws {
  let desk = OrderedDesk<Outcome>(count: inputs.count, window: window)
  let ended = DispatchGroup()
  for _ in 0..<min(threads, inputs.count) {
    ended.enter()
    let thread = Thread {
      var state = makeState()
      while let index = desk.next() {
        desk.put(work(inputs[index], &state), at: index)
      }
      ended.leave()
    }
    // Sheets are parsed in callbacks of callbacks.
    thread.stackSize = 8 << 20
    thread.start()
  }
  defer { ended.wait() }
  do {
    for index in inputs.indices { try take(desk.take(index)) }
  } catch {
    desk.stop()
    throw error
  }
}

/// What is to be begun next, and what is done but not taken yet.
private final class OrderedDesk<Outcome: Sendable>: Sendable {
  private struct Content {
    var next = 0
    var isStopped = false
    var done: [Int: Outcome] = [:]
  }

  private let count: Int
  private let content = Mutex(Content())
  /// Begun at nought: one that is let go below its first value stops the program.
  private let room = DispatchSemaphore(value: 0)
  private let arrived = DispatchSemaphore(value: 0)

  init(count: Int, window: Int) {
    self.count = count
    for _ in 0..<window { room.signal() }
  }

  /// Nil when nothing is left to begin.
  func next() -> Int? {
    room.wait()
    let index = content.withLock { content -> Int? in
      guard !content.isStopped, content.next < count else { return nil }
      content.next += 1
      return content.next - 1
    }
    // Whoever waits for room must hear that there is no more to do.
    if index == nil { room.signal() }
    return index
  }

  func put(_ outcome: Outcome, at index: Int) {
    content.withLock { $0.done[index] = outcome }
    arrived.signal()
  }

  func take(_ index: Int) -> Outcome {
    while true {
      if let outcome = content.withLock({ $0.done.removeValue(forKey: index) }) {
        room.signal()
        return outcome
      }
      arrived.wait()
    }
  }

  func stop() {
    content.withLock { $0.isStopped = true }
    room.signal()
  }
}
