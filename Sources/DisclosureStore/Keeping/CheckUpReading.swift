import Foundation
import GRDB
import Glibc
import NoticeLife
public import WorkingDays

extension CheckUp {
  /// Looks at the data in `folder` without changing anything, a database of an older program
  /// included.
  ///
  /// `key` is the path of the key file, nil the one beside the folder; `calendarEnd` is the last day
  /// of the calendar.
  /// - Throws: ``StoreRefusal`` when there are no data, or a newer program's; anything else is found
  ///   and told.
  public init(
    of folder: String, key: String? = nil, now: Moment, calendarEnd: CalendarDay
  ) throws {
    let keyPath = MasterKey.path(key, for: folder)
    self.init(folder, keyPath, now, calendarEnd)
    do {
      try look(at: OfficeStore(lookingAt: folder, key: keyPath))
    } catch let refusal as StoreRefusal {
      switch refusal.id {
      case "STORE-007", "STORE-008": self.key = .missing
      case "STORE-009": self.key = .wrong
      case "STORE-004", "STORE-012": damage = refusal.message
      default: throw refusal
      }
    }
  }

  /// What can be seen from outside.
  private init(_ folder: String, _ keyPath: String, _ now: Moment, _ calendarEnd: CalendarDay) {
    self.init(
      now: now, free: freeSpace(folder), used: size(of: folder), lastEntry: nil,
      calendarEnd: calendarEnd, neededDay: now.day + Limit.calendarAhead,
      backups: ((try? BackupPlace.backups(in: folder + "/backups")) ?? []).map {
        Backup(path: $0.path, at: $0.manifest.at, erased: $0.manifest.erased)
      },
      erased: 0,
      exposures: [
        exposure(.key, keyPath), exposure(.database, DatabaseFile.path(in: folder)),
        exposure(.folder, folder),
      ].compactMap(\.self),
      key: .right, keyPath: keyPath, unnamed: [], missing: [], changed: [],
      leftovers: BackupPlace.unfinished(in: folder + "/backups"),
      setAside: dataSetAside(of: folder),
      differences: [], damage: nil, schema: Schema.version, knownSchema: Schema.version)
  }

  private mutating func look(at store: OfficeStore) throws {
    schema = try store.schemaVersion()
    leftovers += try store.leftovers()
    for step in try store.proveContent(without: [.artefacts]) {
      switch step.refusal {
      case .some(let refusal) where step.point == .tables: differences = [refusal.message]
      case .some(let refusal): damage = damage ?? refusal.message
      case nil: break
      }
    }
    guard damage == nil else { return }
    let unnamed = try store.read { try store.unnamedFiles($0.database) }
    self.unnamed = unnamed.map { String($0.dropFirst(store.folder.count + 1)) }
    try store.read { try look(at: $0, in: store) }
  }

  private mutating func look(at reading: OfficeReading, in store: OfficeStore) throws {
    let summary = try KeepingSummary(reading.database)
    lastEntry = summary.lastEntry
    erased = summary.erased
    let ends = try reading.notices(in: [.open]).compactMap { $0.endsAt?.day }
    neededDay = max(neededDay, ends.max() ?? neededDay)
    for artefact in try reading.allArtefacts() {
      guard (try? reading.content(of: artefact)) == nil else { continue }
      let isThere = access(store.artefactPath(artefact.sha256), F_OK) == 0
      if isThere { changed.append(artefact.sha256) } else { missing.append(artefact.sha256) }
    }
  }
}

/// What the disk has left for a user who is not root; nil when the system does not say.
private func freeSpace(_ folder: String) -> Int? {
  var status = statvfs()
  guard statvfs(folder, &status) == 0 else { return nil }
  return Int(status.f_bavail) * Int(status.f_frsize)
}

/// Of the data but the backups.
private func size(of folder: String) -> Int {
  let names = ((try? filesBelow(folder)) ?? []).filter { !$0.hasPrefix("backups/") }
  return names.reduce(0) { sum, name in
    var status = stat()
    return stat(folder + "/" + name, &status) == 0 ? sum + Int(status.st_size) : sum
  }
}

/// Nil when nobody but the owner can read or write it, or it is not there.
private func exposure(_ thing: CheckUp.Exposure.Thing, _ path: String) -> CheckUp.Exposure? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
  return CheckUp.Exposure(thing: thing, path: path, mode: UInt16(status.st_mode & 0o777))
}

/// Data that a restore kept beside the folder.
private func dataSetAside(of folder: String) -> [String] {
  let url = URL(fileURLWithPath: folder)
  let parent = url.deletingLastPathComponent().path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
  return names.filter { $0.hasPrefix(url.lastPathComponent + ".before-") }.sorted()
    .map { parent + "/" + $0 }
}
