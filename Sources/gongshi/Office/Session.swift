import Disclosure
import DisclosureStore
import WorkingDays

/// An office's data as one command sees it: opened once, at one time.
struct Session {
  let options: OfficeOptions
  let store: OfficeStore
  let settings: OfficeSettings
  /// The minute at the school, or the one that a rehearsal says it is.
  let now: Moment

  /// - Throws: ``Refusal`` or ``StoreRefusal`` when there is no data, or it cannot be opened.
  init(_ options: OfficeOptions) throws {
    self.options = options
    store = try OfficeStore(opening: options.folder, key: options.keyFile)
    settings = try store.read { try $0.settings() }
    now = try options.moment(rehearsing: settings.rehearsal)
  }

  /// The nation's calendar with the papers of the data folder and the layers named.
  func calendar() throws -> WorkingCalendar { try options.calendar.load() }

  /// When something happened: what was typed, which cannot be later than now; or now.
  func happened(_ typed: HappenedOptions) throws -> Moment {
    guard let at = typed.at else { return now }
    guard at <= now else {
      throw Refusal(
        id: "OFF-002", message: "--at 写的 \(at.chinese)还没有到(现在是 \(now.chinese)),请核对。[OFF-002]")
    }
    return at
  }
}

extension OfficeOptions {
  /// The time of what is done now.
  ///
  /// Only a rehearsal may be told what time it is: in earnest a time typed in would be a backdated
  /// act.
  func moment(rehearsing rehearsal: String?) throws -> Moment {
    let variable = environment("GONGSHI_NOW")
    guard rehearsal != nil else {
      guard now == nil, variable == nil else {
        throw Refusal(
          id: "OFF-001",
          message: "只有演练的数据可以用 --now 或 $GONGSHI_NOW 设定时间;补记早先发生的事用 --at。[OFF-001]")
      }
      return SchoolClock().moment
    }
    return try now ?? variable.map(typedMoment) ?? SchoolClock().moment
  }

  /// Runs a command that only looks, and prints its answer.
  func looking(_ body: (OfficeReading, Session) throws -> OfficeAnswer) throws {
    try reportingRefusals(asJSON: json) {
      let session = try Session(self)
      let answer = try session.store.read { try body($0, session) }
      session.print(answer, dryRun: nil)
    }
  }
}

extension ActingOptions {
  /// Runs a command that changes something as one transaction of one person, and prints its answer;
  /// a dry run is the same transaction, of which nothing is kept.
  func acting(_ body: (OfficeWriting, Session) throws -> OfficeAnswer) throws {
    try reportingRefusals(asJSON: office.json) {
      let session = try Session(office)
      try act(in: session) { try body($0, session) }
    }
  }

  /// The same in data that are open already, for a command that has something to look at first.
  func act(in session: Session, _ body: (OfficeWriting) throws -> OfficeAnswer) throws {
    let unlocked = try session.unlock(actor)
    let answer = try session.store.act(as: unlocked, at: session.now, dryRun: dryRun, body)
    session.print(answer, dryRun: dryRun)
  }
}

extension Session {
  /// Whoever acts, by what was typed or stands in the environment.
  func unlock(_ actor: ActorOptions) throws -> Actor {
    guard let name = actor.name else {
      throw Refusal(
        id: "OFF-005", message: "请用 --as 写明谁在办,或把姓名放在 $GONGSHI_AS。[OFF-005]")
    }
    return try store.unlock(
      name, password: PasswordSource.acting(actor.passwordFile, as: name).read(), at: now)
  }

  /// `dryRun` is nil for a command that only looks.
  ///
  /// What has nothing to say prints nothing, so that a nightly run of it sends no mail.
  func print(_ answer: OfficeAnswer, dryRun: Bool?) {
    let text =
      options.json
      ? answer.json(dryRun: dryRun, rehearsal: settings.rehearsal).text
      : answer.text(dryRun: dryRun ?? false, rehearsal: settings.rehearsal)
    if !text.isEmpty { Swift.print(text) }
  }
}
