public import WorkingDays

/// Where a notice stands (公示状态), worked out of its acts one after the other.
public enum NoticeState: Hashable, Sendable {
  case draft(Dossier)
  case signed(Dossier)
  case open(Dossier, Exposure)
  case concluded(Dossier, Exposure, NoticeAct.Outcome, at: Moment)
  /// Without an exposure when it never hung.
  case withdrawn(Dossier, Exposure?, reason: String, at: Moment)
  case archived(Dossier, Exposure?, Ending, Retention)
  case erased(Dossier, Exposure?, Ending, Tombstone, at: Moment)

  public var stage: Stage {
    switch self {
    case .draft: .draft
    case .signed: .signed
    case .open: .open
    case .concluded: .concluded
    case .withdrawn: .withdrawn
    case .archived: .archived
    case .erased: .erased
    }
  }

  public var dossier: Dossier {
    switch self {
    case .draft(let dossier), .signed(let dossier), .open(let dossier, _),
      .concluded(let dossier, _, _, _), .withdrawn(let dossier, _, _, _),
      .archived(let dossier, _, _, _), .erased(let dossier, _, _, _, _):
      dossier
    }
  }

  /// Nil before the first posting.
  public var exposure: Exposure? {
    switch self {
    case .draft, .signed: nil
    case .open(_, let exposure), .concluded(_, let exposure, _, _): exposure
    case .withdrawn(_, let exposure, _, _), .archived(_, let exposure, _, _),
      .erased(_, let exposure, _, _, _):
      exposure
    }
  }

  /// Nil until it is concluded or withdrawn.
  public var ending: Ending? {
    switch self {
    case .draft, .signed, .open: nil
    case .concluded(_, _, let outcome, let at): .concluded(outcome, at: at)
    case .withdrawn(_, _, let reason, let at): .withdrawn(reason: reason, at: at)
    case .archived(_, _, let ending, _), .erased(_, _, let ending, _, _): ending
    }
  }

  /// The version in force.
  public var current: DraftContent { dossier.current }

  /// The same with other papers; the stage stays.
  func with(_ dossier: Dossier) -> NoticeState {
    switch self {
    case .draft: .draft(dossier)
    case .signed: .signed(dossier)
    case .open(_, let exposure): .open(dossier, exposure)
    case .concluded(_, let exposure, let outcome, let at):
      .concluded(dossier, exposure, outcome, at: at)
    case .withdrawn(_, let exposure, let reason, let at):
      .withdrawn(dossier, exposure, reason: reason, at: at)
    case .archived(_, let exposure, let ending, let retention):
      .archived(dossier, exposure, ending, retention)
    case .erased(_, let exposure, let ending, let tombstone, let at):
      .erased(dossier, exposure, ending, tombstone, at: at)
    }
  }

  /// The same with other postings and objections; only for stages that have some.
  func with(_ exposure: Exposure) -> NoticeState {
    switch self {
    case .draft(let dossier), .signed(let dossier), .open(let dossier, _): .open(dossier, exposure)
    case .concluded(let dossier, _, let outcome, let at):
      .concluded(dossier, exposure, outcome, at: at)
    case .withdrawn(let dossier, _, let reason, let at):
      .withdrawn(dossier, exposure, reason: reason, at: at)
    case .archived(let dossier, _, let ending, let retention):
      .archived(dossier, exposure, ending, retention)
    case .erased(let dossier, _, let ending, let tombstone, let at):
      .erased(dossier, exposure, ending, tombstone, at: at)
    }
  }
}
