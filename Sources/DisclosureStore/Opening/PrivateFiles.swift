import Foundation

/// Makes a folder that only its owner may look into (0700), and those it lies in; one that is there
/// stays as it is.
func makePrivateFolder(_ folder: String) throws(StoreRefusal) {
  var isFolder: ObjCBool = false
  if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue {
    return
  }
  do {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  } catch {
    let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
    throw isFull ? .diskFull(folder) : .notWritable(folder, "建不了文件夹")
  }
}

/// An empty file for its owner alone (0600); SQLite gives the files beside it the same permissions.
func makePrivateFile(_ path: String) throws(StoreRefusal) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard file >= 0 else {
    throw errno == EEXIST ? .exists(path) : .notWritable(path, String(cString: strerror(errno)))
  }
  close(file)
}
