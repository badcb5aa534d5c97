import Disclosure
import Foundation

/// The content of a file that is to be kept: a photograph, a saved page, minutes.
func officeFile(at path: String) throws -> [UInt8] {
  let files = FileManager.default
  guard !isFolder(path), let size = try? files.attributesOfItem(atPath: path)[.size] as? Int,
    let content = files.contents(atPath: path)
  else { throw Refusal(id: "OFF-013", message: "打不开 \(path),请检查路径和权限。[OFF-013]") }
  guard size > 0, size <= largestOfficeFile else {
    throw Refusal(
      id: "OFF-014", message: "\(path) 是空的,或超过 64 MB,请换成正常大小的文件。[OFF-014]")
  }
  return Array(content)
}

private let largestOfficeFile = 64 << 20

extension String {
  /// The last part of a path.
  var lastPathPart: String { split(separator: "/").last.map(String.init) ?? self }
}
