import Foundation
import GRDB
public import NoticeLife

extension OfficeReading {
  /// An objection's state, worked out of its acts.
  public func objectionState(of objection: String) throws -> ObjectionState {
    var state: ObjectionState?
    for entry in try entries(of: objection) {
      do {
        let act = try entry.act(as: ObjectionAct.self)
        state =
          if let known = state {
            try known.applying(act, by: entry.by, at: entry.at)
          } else {
            try ObjectionState.begin(with: act, by: entry.by, at: entry.at)
          }
      } catch let refusal as LifeRefusal {
        throw StoreRefusal.brokenLedger(entry.sequence, "不能接在它前面的各笔之后(\(refusal.id))")
      }
    }
    guard let state else { throw LifeRefusal.unknownObjection(objection) }
    return state
  }

  /// Every objection, in the order of their ids.
  public func objections() throws -> [StoredObjection] {
    try values("SELECT * FROM objection ORDER BY id", [], StoredObjection.init(row:))
  }

  /// Those that go the way of `objection`, in the order of their ids.
  public func grouped(into objection: String) throws -> [String] {
    try values(
      "SELECT id FROM objection WHERE groupedInto = ? ORDER BY id", [objection]
    ) { $0[0] }
  }

  /// The objection whose receipt bears `code`; nil when there is none.
  public func objection(with code: QueryCode) throws -> StoredObjection? {
    let token = store.keys.token("objection-code", of: code.text)
    let id = try String.fetchOne(
      database, sql: "SELECT id FROM objection WHERE code = ?", arguments: [Data(token)])
    return try id.flatMap { try objection($0) }
  }

  /// The rules on objections to a notice of `kind`, of which `own` are the notice's own statements.
  public func objectionRules(for kind: String, own: ObjectionTerms?) throws -> ObjectionRules {
    var known: [String: ObjectionTerms] = [:]
    for entry in try entries(of: ObjectionTermsAct.subject) {
      switch try entry.act(as: ObjectionTermsAct.self) {
      case .set(let kind, let terms): known[kind ?? ""] = terms
      }
    }
    return ObjectionRules(layers: [own, known[kind], known[""]].compactMap(\.self))
  }
}

/// What an office fixed about objections, as the ledger keeps it under
/// ``ObjectionTermsAct/subject``; the last one for a kind holds.
public enum ObjectionTermsAct: Hashable, Sendable, Codable {
  /// For every kind when `kind` is nil.
  case set(kind: String?, terms: ObjectionTerms)

  public static let subject = "objection-terms"
}
