import Crypto
import Disclosure
import PublicLedger
import Testing
import WorkingDays

struct CheckpointTests {
  private let office = SampleLedger.office.entries

  @Test func `a checkpoint is written in one way`() {
    let checkpoint = Checkpoint(
      office: "云溪县“一小”", size: 3, root: [UInt8](repeating: 0xAB, count: 32),
      chain: [UInt8](repeating: 0x01, count: 32), at: Moment(CalendarDay(2026, 9, 28), minutes: 545)
    )
    #expect(
      checkpoint.text == #"{"at":"2026-09-28T09:05+08:00","chain":""#
        + String(repeating: "01", count: 32)
        + #"","format":"gongshi-checkpoint-1","office":"云溪县“一小”","root":""#
        + String(repeating: "ab", count: 32) + #"","size":3}"#)
    // Worked out with Python: hashlib and the alphabet.
    #expect(checkpoint.groups.description == "EGADP-0YFEF-231WC-VQQ6R-XSM71-G3B5A")
  }

  @Test func `groups are read as people type them`() throws {
    let groups = Checkpoint.of(office).groups
    let text = groups.description
    #expect(text.count == 35 && text.split(separator: "-").allSatisfy { $0.count == 5 })
    let asO = text.replacing("0", with: "O").replacing("1", with: "l")
    let bare = text.replacing("-", with: "")
    for typed in [text, text.lowercased(), bare, text.replacing("-", with: " "), asO] {
      #expect(PrintedGroups(typed: typed) == groups, "\(typed)")
    }
    for wrong in ["", String(bare.dropLast()), bare + "0", "U" + bare.dropFirst(), "文字"] {
      #expect(PrintedGroups(typed: wrong) == nil, "\(wrong)")
    }
  }

  @Test func `every change of a checkpoint has other groups`() {
    let checkpoint = Checkpoint.of(office)
    let other = Checkpoint.of(Array(office.prefix(6)))
    let changed = [
      Checkpoint(
        office: "另一校", size: 12, root: checkpoint.root, chain: checkpoint.chain,
        at: checkpoint.at),
      Checkpoint(
        office: checkpoint.office, size: 11, root: checkpoint.root, chain: checkpoint.chain,
        at: checkpoint.at),
      Checkpoint(
        office: checkpoint.office, size: 12, root: other.root, chain: checkpoint.chain,
        at: checkpoint.at),
      Checkpoint(
        office: checkpoint.office, size: 12, root: checkpoint.root, chain: other.chain,
        at: checkpoint.at),
      Checkpoint(
        office: checkpoint.office, size: 12, root: checkpoint.root, chain: checkpoint.chain,
        at: Moment(checkpoint.at.day, minutes: checkpoint.at.minutes + 1)),
    ]
    #expect(Set((changed + [checkpoint]).map(\.groups)).count == 6)
  }

  @Test func `a ledger that is not whole has no checkpoint`() {
    let verdict = verdict(on: Array(office.dropFirst()))
    #expect(
      Checkpoint(verdict, office: "云溪县", at: Moment(CalendarDay(2026, 9, 28), minutes: 0)) == nil)
  }

  @Test func `a file is read back, and not when a character of it is another`() throws {
    let file = CheckpointFile(
      .of(office), since: 6, consistency: [MerkleHash.empty], countersignature: signature())
    let bytes = Array(file.json.text.utf8)
    #expect(try CheckpointFile(bytes) == file)
    for place in bytes.indices where bytes[place] != UInt8(ascii: " ") {
      var changed = bytes
      changed[place] ^= 1
      // A digit of a proof or of a signature may be another digit; then it proves nothing.
      guard let read = try? CheckpointFile(changed) else { continue }
      #expect(read != file)
      #expect(read.checkpoint == file.checkpoint)
    }
  }

  private func signature() -> Countersignature? {
    countersigned(CheckpointFile(.of(office)), since: 6)
  }
}

func countersigned(_ file: CheckpointFile, since: Int, by person: String = "P5")
  -> Countersignature?
{
  let key = SampleLedger.key(person)
  let text = Countersignature.text(
    for: file.checkpoint, office: "云溪县教育局", by: person, name: "某人",
    key: Array(key.publicKey.rawRepresentation), since: since,
    at: Moment(CalendarDay(2026, 10, 9), minutes: 600))
  let signature = (try? key.signature(for: Array(text.utf8))).map { Array($0) }
  return Countersignature(text: text, signature: signature ?? [])
}
