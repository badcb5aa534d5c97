import Dispatch
public import FileTexts
import Glibc
public import PersonalData
import Synchronization

/// Scans files on all cores, the longest first; the answers are in the order of `paths`.
public func scan(
  _ paths: [String], with detector: PersonalDataDetector, limits: FileTextLimits = .standard
) -> [FileScan] {
  let sizes = paths.map(size)
  let order = paths.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
  let scans = Mutex([FileScan?](repeating: nil, count: paths.count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: paths.count) { _ in
    let index = order[next.wrappingAdd(1, ordering: .relaxed).oldValue]
    let done = scan(paths[index], with: detector, limits: limits)
    scans.withLock { $0[index] = done }
  }
  return scans.withLock { $0 }.compactMap(\.self)
}

private func size(of path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}
