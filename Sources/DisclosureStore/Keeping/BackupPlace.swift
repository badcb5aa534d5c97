import Foundation
import Glibc
import WorkingDays

/// A folder in which backups lie, one folder each.
struct BackupPlace {
  let path: String

  private static let unfinished = ".unfinished-"

  /// Makes the folder when it is not there.
  init(_ path: String, of data: String) throws {
    let artefacts = URL(fileURLWithPath: data + "/artefacts").standardizedFileURL.path
    let place = URL(fileURLWithPath: path).standardizedFileURL.path
    guard place != artefacts, !place.hasPrefix(artefacts + "/") else {
      throw StoreRefusal(
        id: "KEEP-001", message: "备份不能放在附件文件夹 \(artefacts) 里,请换一个位置。[KEEP-001]")
    }
    self.path = path
    try makePrivateFolder(path)
  }

  /// Runs `body` while no other backup is made here; a program that dies lets go by itself.
  func alone<T>(_ body: () throws -> T) throws -> T {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreRefusal.fault(path) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw StoreRefusal(
        id: "KEEP-014", message: "另一个备份正在写入 \(path),请等它做完再试。[KEEP-014]", nature: .busy)
    }
    return try body()
  }

  /// Finished ones, from the oldest to the newest.
  func backups() throws -> [Backup] { try BackupPlace.backups(in: path) }

  static func backups(in path: String) throws -> [Backup] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.filter { !$0.hasPrefix(".") }
      .compactMap { name in
        let folder = path + "/" + name
        return (try? BackupManifest(of: folder)).map { Backup(path: folder, manifest: $0) }
      }
      .sorted { ($0.manifest.at, $0.path) < ($1.manifest.at, $1.path) }
  }

  /// What programs left behind that were stopped.
  static func unfinished(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix(unfinished) }.map { path + "/" + $0 }.sorted()
  }

  /// Only ``alone(_:)``: nobody is at work on them then.
  func removeUnfinished() throws {
    for folder in BackupPlace.unfinished(in: path) {
      do { try FileManager.default.removeItem(atPath: folder) } catch {
        throw StoreRefusal.fault(folder)
      }
    }
  }

  func newUnfinished() throws -> String {
    let folder = path + "/" + BackupPlace.unfinished + UUID().uuidString
    try makePrivateFolder(folder)
    return folder
  }

  /// As 2026-09-28T0905, and with -2 when there is one of that minute.
  func freeName(for moment: Moment) -> String {
    let name = path + "/" + moment.fileName
    let taken = { FileManager.default.fileExists(atPath: $0) }
    guard taken(name) else { return name }
    let next = (2...).first { !taken("\(name)-\($0)") } ?? 2
    return "\(name)-\(next)"
  }
}

extension Moment {
  /// As 2026-09-28T0905, which every file system takes.
  var fileName: String { "\(day)T" + clock.filter { $0 != ":" } }
}
