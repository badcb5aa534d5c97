import CExpat
import Glibc
import Synchronization

/// The memory that expat may hold.
///
/// It keeps every name of an element or attribute it has ever seen, so a part that makes up a new
/// name for each element would fill the machine. Its functions know no parser: the bound is for
/// all parsers of the process together.
enum ParserMemory {
  private static let held = Atomic(0)

  static let functions = XML_Memory_Handling_Suite(
    malloc_fcn: { size in ParserMemory.allocate(size) },
    realloc_fcn: { old, size in ParserMemory.grow(old, to: size) },
    free_fcn: { memory in ParserMemory.release(memory) })

  private static func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    guard let memory = malloc(size) else { return nil }
    guard take(block_size(memory)) else {
      free(memory)
      return nil
    }
    return memory
  }

  private static func grow(
    _ old: UnsafeMutableRawPointer?, to size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let old else { return allocate(size) }
    let before = block_size(old)
    guard take(size - before) else { return nil }
    guard let memory = realloc(old, size) else {
      held.subtract(size - before, ordering: .relaxed)
      return nil
    }
    held.add(block_size(memory) - size, ordering: .relaxed)
    return memory
  }

  private static func release(_ memory: UnsafeMutableRawPointer?) {
    held.subtract(block_size(memory), ordering: .relaxed)
    free(memory)
  }

  private static func take(_ size: Int) -> Bool {
    let total = held.add(size, ordering: .relaxed).newValue
    if total <= XMLLimits.parserMemory { return true }
    held.subtract(size, ordering: .relaxed)
    return false
  }
}
