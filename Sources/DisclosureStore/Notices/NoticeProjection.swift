import GRDB
import NoticeLife
import WorkingDays

/// What the table says of a notice: a function of its state alone.
struct NoticeProjection: Codable, Hashable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "notice"

  let id: String
  let kind: String
  let title: String
  let stage: String
  let version: Int
  let rowCount: Int
  let fingerprint: String
  /// The step that signs next, while it is a draft.
  let nextStep: String?
  let opensAt: String?
  let startsAt: String?
  let endsAt: String?
  let takeDownAt: String?
  let hanging: Int
  let pending: Int
  let endedAt: String?
  let archivedOn: String?
  let retainUntil: String?
  let erasedAt: String?
  let corrects: String?
  let correctedBy: String?
  let lastAct: String

  init(_ id: String, _ state: NoticeState) {
    let (dossier, exposure) = (state.dossier, state.exposure)
    let round = exposure?.round
    self.id = id
    kind = state.current.kind
    title = state.current.title
    stage = state.stage.rawValue
    version = dossier.currentNumber
    rowCount = state.current.rowCount
    fingerprint = state.current.fingerprint
    nextStep = state.stage == .draft ? dossier.nextStep?.name : nil
    opensAt = exposure?.firstPosted?.description
    startsAt = round?.period?.start.description
    endsAt = round?.period == nil ? nil : round?.ends?.description
    takeDownAt = state.takeDownAt?.description
    hanging = exposure?.rounds.reduce(0) { $0 + $1.hanging.count } ?? 0
    pending = exposure?.pending.count ?? 0
    endedAt = state.ending?.at.description
    archivedOn = state.retention?.archivedOn.description
    retainUntil = state.retention?.until?.description
    erasedAt = state.erasedAt?.description
    corrects = state.current.corrects
    correctedBy = dossier.correctedBy
    lastAct = dossier.lastAct.description
  }

  func write(to database: Database, isNew: Bool) throws {
    if isNew { try insert(database) } else { try update(database) }
  }
}

extension NoticeState {
  /// When it is to come down: as scheduled, else at the end where its kind asks for it; nil when
  /// neither says so, or nothing hangs.
  fileprivate var takeDownAt: Moment? {
    guard let exposure else { return nil }
    if let scheduled = dossier.comesDownAt { return scheduled }
    if case .withdrawn(_, let at)? = ending { return at }
    return current.comesDownAtEnd ? exposure.ends : nil
  }

  fileprivate var retention: Retention? {
    if case .archived(_, _, _, let retention) = self { return retention }
    return nil
  }

  fileprivate var erasedAt: Moment? {
    if case .erased(_, _, _, _, let moment) = self { return moment }
    return nil
  }
}
