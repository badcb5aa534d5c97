import Disclosure
import GRDB
import Glibc

/// Runs `body`; what SQLite or the file system refuses comes out in words that name `path`.
func inWords<T>(_ path: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw refusal(for: error, at: path)
  } catch let error as FileWriteError {
    throw error.code == .diskFull
      ? StoreRefusal.diskFull(error.path) : .notWritable(error.path, error.cause.description)
  }
}

private func refusal(for error: DatabaseError, at path: String) -> StoreRefusal {
  let cause = error.message ?? error.resultCode.description
  switch error.resultCode {
  case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(holder(besides: path))
  case .SQLITE_FULL: return .diskFull(path)
  case .SQLITE_IOERR: return errno == ENOSPC ? .diskFull(path) : .notWritable(path, cause)
  case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
    return .notWritable(path, cause)
  case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged(path, cause)
  default: return .system(path, cause)
  }
}

private func holder(besides path: String) -> String {
  LockNote.read(beside: path)?.words ?? "另一个程序"
}
