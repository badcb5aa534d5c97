import Crypto
import Disclosure
import PublicLedger
import WorkingDays

/// A list of eleven rows that was drafted, revised, signed and posted in a ledger, and the proof of one.
struct SampleProof {
  static let rows = (1...11).map { number in
    #"{"姓名":"张*\#(number)","得分":"\#(90 - number).50","说明":"“引号”\"和\\"}"#
  }
  static let salts = (1...11).map { number in
    Array(SHA256.hash(data: Array("salt \(number)".utf8)).prefix(16))
  }
  static let listHashes = zip(rows, salts).map { ListLeaf.hash(row: $0, salt: $1) }
  static let sha256 = String(repeating: "5a", count: 32)

  var entries: [LedgerEntry]
  /// Where the posting was signed: in its own entry, or in a later one of the command.
  var posting = 6...7

  init(isSignedAlone: Bool = false) {
    var ledger = SampleLedger()
    ledger.command(
      by: "P1", ("office", #"{"founded":{"settings":{}}}"#), ("office", SampleLedger.added("P1")))
    ledger.command(by: "P1", ("office", SampleLedger.added("P2")))
    ledger.day = 4
    let root = hexadecimal(MerkleTree(leafHashes: SampleProof.listHashes).root)
    ledger.command(
      by: "P2",
      (
        "N-2026-0001",
        #"{"drafted":{"draft":{"kind":"a.b","listRoot":"\#(root)","rowCount":11,"#
          + #""sha256":"\#(SampleProof.sha256)","title":"拟聘用人员公示","version":1}}}"#
      ))
    ledger.day = 5
    ledger.command(by: "P1", ("N-2026-0001", #"{"signed":{"step":"签发","version":1}}"#))
    let posted =
      #"{"posted":{"posting":{"at":"2024-10-09T08:30+08:00","channel":"公示栏","evidence":[],"#
      + #""number":1,"place":"校门口","sha256":"\#(SampleProof.sha256)"}}}"#
    ledger.day = 6
    if isSignedAlone {
      ledger.command(by: "P2", ("N-2026-0001", posted))
      posting = 6...6
    } else {
      ledger.command(by: "P2", ("N-2026-0001", posted), ("N-2026-0001", #"{"counted":{}}"#))
    }
    ledger.day = 7
    ledger.command(by: "P1", ("N-2026-0001", #"{"concluded":{}}"#))
    entries = ledger.entries
  }

  var checkpoint: Checkpoint { .of(entries) }

  func proof(of row: Int, countersigned isCountersigned: Bool = true) -> RowProof? {
    let checkpoint = checkpoint
    var paths = LedgerPaths(of: [3, 4] + posting, in: checkpoint.size)
    for start in stride(from: 0, to: entries.count, by: 4) {
      paths.take(Array(entries[start..<min(start + 4, entries.count)]))
    }
    guard paths.lead(to: checkpoint), let draft = paths.proved(4), let signer = paths.proved(3)
    else { return nil }
    let seal = PublicLedgerTests.countersigned(CheckpointFile(checkpoint), since: 0)
    return RowProof(
      notice: "N-2026-0001", row: row,
      leaf: ListLeaf.text(
        row: SampleProof.rows[row - 1], salt: SampleProof.salts[row - 1]),
      listPath: MerkleTree(leafHashes: SampleProof.listHashes).inclusionProof(of: row - 1),
      draft: draft, posting: posting.compactMap { paths.proved($0) }, signer: signer,
      checkpoint: checkpoint, countersignature: isCountersigned ? seal : nil)
  }
}
