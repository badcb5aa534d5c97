/// How many different names of elements and attributes a part has used.
///
/// expat keeps every name it meets, and its older releases do so beyond the bound on their memory
/// (``ParserMemory``). A real part has a few dozen names; one that makes them up is stopped early.
struct NameCount {
  private(set) var count = 0
  private var seen: Set<UInt64> = []
  /// Names met lately, by the last bits of their hash: nearly all names are.
  private var recent = [UInt64](repeating: 0, count: 64)

  @inline(__always)
  mutating func add(_ name: UnsafePointer<CChar>) {
    // Names of one or two letters, as those of cells, are few by themselves, and most of a sheet.
    guard name[0] != 0, name[1] != 0, name[2] != 0 else { return }
    admit(name)
  }

  private mutating func admit(_ name: UnsafePointer<CChar>) {
    // FNV-1a. Names that collide count once, which only ever lets a part through.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var next = name
    while next.pointee != 0 {
      hash = (hash ^ UInt64(UInt8(bitPattern: next.pointee))) &* 0x100_0000_01B3
      next += 1
    }
    guard recent[Int(hash & 63)] != hash else { return }
    recent[Int(hash & 63)] = hash
    if seen.insert(hash).inserted { count += 1 }
  }
}
