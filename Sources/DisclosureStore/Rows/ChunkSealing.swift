import Foundation
import Synchronization

/// Seals chunks on other threads ahead of whoever takes them one after the other.
///
/// Who takes a chunk that nobody has begun seals it, so that one core alone gets through as well.
final class ChunkSealing: Sendable {
  private struct State {
    var next = 0
    var done: [Int: Result<SealedChunk, any Error>] = [:]
    var isGivenUp = false
  }

  /// A chunk is a full subtree of the list's tree.
  static let level = 10
  static let size = 1 << level
  /// Chunks that may lie ready, so that a long list is not held twice.
  private static let ahead = 16

  private let rows: [NewRow]
  private let sealer: RowSealer
  private let state = Mutex(State())
  /// Signalled for each chunk that is ready.
  private let ready = DispatchSemaphore(value: 0)
  /// Signalled for each chunk that may be begun.
  private let room = DispatchSemaphore(value: 0)

  init(_ rows: [NewRow], _ sealer: RowSealer) {
    self.rows = rows
    self.sealer = sealer
  }

  var count: Int { (rows.count + ChunkSealing.size - 1) / ChunkSealing.size }

  /// Hands the chunks to `take` in order.
  func run(_ take: (SealedChunk) throws -> Void) throws {
    let helpers = min(ProcessInfo.processInfo.activeProcessorCount - 1, 3, count - 1)
    for _ in 0..<max(0, helpers) { DispatchQueue.global().async { self.help() } }
    for _ in 0..<ChunkSealing.ahead { room.signal() }
    defer {
      state.withLock { $0.isGivenUp = true }
      for _ in 0..<max(0, helpers) { room.signal() }
    }
    for index in 0..<count {
      try take(chunk(index))
      room.signal()
    }
  }

  private func help() {
    while true {
      room.wait()
      guard let index = claim() else { return }
      let result = Result { try seal(index) }
      state.withLock { $0.done[index] = result }
      ready.signal()
    }
  }

  /// The next chunk nobody has begun; nil when there is none.
  private func claim() -> Int? {
    state.withLock { state in
      guard !state.isGivenUp, state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func chunk(_ index: Int) throws -> SealedChunk {
    while true {
      if let done = state.withLock({ $0.done.removeValue(forKey: index) }) { return try done.get() }
      if let own = claim() {
        let result = Result { try seal(own) }
        state.withLock { $0.done[own] = result }
      } else {
        ready.wait()
      }
    }
  }

  private func seal(_ index: Int) throws -> SealedChunk {
    let start = index * ChunkSealing.size
    let end = min(start + ChunkSealing.size, rows.count)
    return try SealedChunk(rows[start..<end], from: start + 1, sealer)
  }
}
