import Disclosure
import Foundation

/// The notices in the files and folders of `--earlier`: a publication.json, a folder that holds one,
/// or a folder of such folders.
func earlierNotices(at paths: [String]) throws -> [EarlierNotice] {
  try paths.flatMap { path -> [EarlierNotice] in
    let files = publicationFiles(at: path)
    guard !files.isEmpty else {
      throw Refusal(
        id: "PUB-05",
        message: "\(path) 里没有 publication.json,请写以前生成公示的文件夹,或其中的 publication.json。[PUB-05]")
    }
    return try files.map(earlierNotice)
  }
}

func earlierNotice(at path: String) throws -> EarlierNotice {
  let files = FileManager.default
  let size = try? files.attributesOfItem(atPath: path)[.size] as? Int
  guard let size, size <= EarlierNotice.largestFile else {
    throw Refusal(
      id: "PUB-04",
      message: size == nil ? "打不开 \(path),请检查路径和权限。[PUB-04]" : "\(path) 太大,不像公示的存档,请核对文件。[PUB-04]")
  }
  guard let data = files.contents(atPath: path) else {
    throw Refusal(id: "PUB-04", message: "打不开 \(path),请检查路径和权限。[PUB-04]")
  }
  do {
    return try EarlierNotice.read(publicationJSON: Array(data))
  } catch {
    throw Refusal(id: error.id, message: "\(path):\(error.message)")
  }
}

private let publicationName = "publication.json"

private func publicationFiles(at path: String) -> [String] {
  guard isFolder(path) else {
    return FileManager.default.fileExists(atPath: path) ? [path] : []
  }
  let own = path + "/" + publicationName
  if FileManager.default.fileExists(atPath: own) { return [own] }
  let below = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return below.sorted().map { "\(path)/\($0)/\(publicationName)" }
    .filter { FileManager.default.fileExists(atPath: $0) }
}
