import Crypto
import Disclosure
import PublicLedger
import WorkingDays

/// An office's ledger in the making, command by command, as the store writes it.
struct SampleLedger {
  private(set) var entries: [LedgerEntry] = []
  private var chain = LedgerEntry.beginning
  var day = 1

  /// The same key for the same person, in every run.
  static func key(_ person: String) -> Curve25519.Signing.PrivateKey {
    let seed = Array(SHA256.hash(data: Array("key of \(person)".utf8)))
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
      preconditionFailure("32 bytes are a key")
    }
    return key
  }

  static func added(_ person: String, key: Curve25519.Signing.PrivateKey? = nil) -> String {
    let key = hexadecimal((key ?? SampleLedger.key(person)).publicKey.rawRepresentation)
    return
      #"{"personAdded":{"id":"\#(person)","key":"\#(key)","name":"某人","roles":["经办"]}}"#
  }

  /// The person signs the last of the acts.
  mutating func command(
    by person: String, _ acts: (of: String, act: String)...,
    signing key: Curve25519.Signing.PrivateKey? = nil
  ) {
    for (index, act) in acts.enumerated() {
      let text = LedgerEntry.text(
        sequence: entries.count + 1, at: Moment(CalendarDay(ordinal: 20_000 + day), minutes: 545),
        by: person, of: act.of, act: act.act, previous: chain)
      let isLast = index == acts.count - 1
      let signature = isLast ? sign(text, by: key ?? SampleLedger.key(person)) : []
      let entry = LedgerEntry(text: text, signature: signature)
      entries.append(entry)
      chain = hexadecimal(entry.hash)
    }
  }

  private func sign(_ text: String, by key: Curve25519.Signing.PrivateKey) -> [UInt8] {
    guard let signature = try? key.signature(for: Array(text.utf8)) else {
      preconditionFailure("a key signs")
    }
    return Array(signature)
  }

  /// Twelve entries in six commands: founded, a second person, a notice drafted, signed, posted and
  /// concluded.
  static var office: SampleLedger {
    var ledger = SampleLedger()
    ledger.command(
      by: "P1", ("office", #"{"founded":{"settings":{"unit":"云溪县第一小学"}}}"#),
      ("office", added("P1")))
    ledger.command(by: "P1", ("office", added("P2")))
    ledger.day = 2
    ledger.command(
      by: "P2",
      ("N-2026-0001", #"{"drafted":{"draft":{"title":"说“\"引号\"”和{括号}","version":1}}}"#),
      ("N-2026-0001", #"{"ticked":{"reason":"已核对","rule":"R-ID-03"}}"#))
    ledger.day = 3
    ledger.command(by: "P1", ("N-2026-0001", #"{"signed":{"step":"签发","version":1}}"#))
    ledger.command(
      by: "P2", ("N-2026-0001", #"{"posted":{"posting":{"channel":"公示栏","number":1}}}"#),
      ("N-2026-0001", #"{"proven":{"evidence":{},"posting":1}}"#),
      ("N-2026-0001", #"{"counted":{"period":{}}}"#))
    ledger.day = 9
    ledger.command(
      by: "P2", ("N-2026-0001", #"{"takenDown":{"posting":1}}"#),
      ("N-2026-0001", #"{"concluded":{"outcome":{"noObjection":{}}}}"#))
    ledger.command(by: "P1", ("N-2026-0001", #"{"archived":{"until":"2028-01-01"}}"#))
    return ledger
  }
}

func verdict(
  on entries: [LedgerEntry], chunk: Int = 5, skipping mark: SignatureMark? = nil,
  key: [UInt8] = [], against checkpoint: Checkpoint? = nil
) -> LedgerVerdict {
  var audit = LedgerAudit(skipping: mark, key: key, against: checkpoint)
  for start in stride(from: 0, to: entries.count, by: chunk) {
    audit.take(Array(entries[start..<min(start + chunk, entries.count)]))
  }
  return audit.finish()
}

func rules(_ verdict: LedgerVerdict) -> [String] { verdict.faults.map(\.finding.rule) }

extension Checkpoint {
  static func of(_ entries: [LedgerEntry]) -> Checkpoint {
    let verdict = verdict(on: entries)
    return Checkpoint(
      office: "云溪县第一小学", size: verdict.size, root: verdict.root, chain: verdict.chain,
      at: Moment(CalendarDay(ordinal: 20_020), minutes: 600))
  }
}
