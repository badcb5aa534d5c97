import ChannelChecks
import Dispatch
import Disclosure
import Foundation
import Synchronization

/// Writes all of `artefacts` into `folder`, or none: they are finished in a hidden folder beside it
/// and moved when the last one is done.
///
/// With a `gate` each is read back where it lies, and nothing is moved when anything private is
/// found in any of them; without one they stay in the house.
func write(
  _ artefacts: [Artefact], to folder: String, releasedBy gate: ReleaseGate?
) throws -> [MadeFile] {
  let files = FileManager.default
  let target = URL(fileURLWithPath: folder, isDirectory: true)
  let workshop = target.deletingLastPathComponent()
    .appendingPathComponent(".\(target.lastPathComponent).unfinished", isDirectory: true)
  defer { try? files.removeItem(at: workshop) }
  try? files.removeItem(at: workshop)
  try makeFolder(workshop, askedFor: folder)
  let made: [MadeFile]
  if let gate {
    made = try released(artefacts, in: workshop, by: gate)
  } else {
    var progress = Progress("生成", unit: "个文件", total: artefacts.count)
    defer { progress.finish() }
    made = try artefacts.map { artefact in
      defer { progress.advance() }
      return try finished(artefact, in: workshop)
    }
  }
  try makeFolder(target, askedFor: folder)
  try move(artefacts, from: workshop, to: target)
  removePictures(in: target, except: artefacts)
  return made
}

private func makeFolder(_ url: URL, askedFor folder: String) throws {
  do {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  } catch {
    throw Refusal(id: "OUT-001", message: "无法建立文件夹 \(folder),请检查权限和磁盘空间。[OUT-001]")
  }
}

private func finished(_ artefact: Artefact, in workshop: URL) throws -> MadeFile {
  let path = workshop.appendingPathComponent(artefact.name).path
  let duration = try ContinuousClock().measure { try artefact.write(path) }
  let bytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  let seconds =
    Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  return MadeFile(
    name: artefact.name, purpose: artefact.purpose, caution: artefact.caution, bytes: bytes,
    seconds: seconds)
}

/// Makes each file and reads it back, on all cores: one is drawn while another is scanned.
private func released(
  _ artefacts: [Artefact], in workshop: URL, by gate: ReleaseGate
) throws -> [MadeFile] {
  // Each is made from values that nobody changes, and writes a file of its own.
  nonisolated(unsafe) let artefacts = artefacts
  let results = Mutex(
    [Result<(MadeFile, FileScan), any Error>?](
      repeating: nil, count: artefacts.count))
  let progress = Mutex(Progress("生成并核对", unit: "个文件", total: artefacts.count))
  defer { progress.withLock { $0.finish() } }
  DispatchQueue.concurrentPerform(iterations: artefacts.count) { index in
    let result = Result {
      let made = try finished(artefacts[index], in: workshop)
      return (made, gate.scan(workshop.appendingPathComponent(made.name).path))
    }
    results.withLock { $0[index] = result }
    progress.withLock { $0.advance() }
  }
  let made = try results.withLock { $0 }.compactMap(\.self).map { try $0.get() }
  try gate.refuse(made.map(\.1))
  return made.map { file, scan in
    var file = file
    file.doubtful = scan.count - scan.certainCount
    return file
  }
}

private func move(_ artefacts: [Artefact], from workshop: URL, to target: URL) throws {
  for artefact in artefacts {
    let from = workshop.appendingPathComponent(artefact.name).path
    let to = target.appendingPathComponent(artefact.name).path
    guard rename(from, to) == 0 else {
      throw Refusal(
        id: "OUT-002", message: "无法写入 \(to):\(String(cString: strerror(errno)))。[OUT-002]")
    }
  }
  // So that the names outlive a power cut too; where a folder cannot be synced, the contents are.
  try? FileHandle(forReadingFrom: target).synchronize()
}
