public import Disclosure

/// Why a workbook could not be written, and what to do about it.
public struct SheetWriteError: Error, CustomStringConvertible {
  public enum Code: String, Sendable {
    case textTooLong = "XLSX-001"
    case tooManyRows = "XLSX-002"
    /// The disk for temporary files is full or not writable.
    case temporaryFiles = "XLSX-003"
    case libraryRefused = "XLSX-004"
  }

  public let code: Code
  public let path: String
  public let sheet: String
  public let cell: CellAddress?
  /// What the library underneath reported, for the log.
  public let cause: String

  /// The rule's id, the same as at the end of ``description``.
  public var id: String { code.rawValue }

  public var description: String { "无法写入 \(path):\(reason)(未写入任何内容)。[\(id)]" }

  private var reason: String {
    let place = "工作表“\(sheet)”" + (cell.map { "的 \($0)" } ?? "")
    return switch code {
    case .textTooLong: "\(place) 的文字超过 32767 个字符,一个单元格放不下,请缩短后再试"
    case .tooManyRows: "\(place) 超出了表格的范围(1048576 行、16384 列),请把名单分成几份"
    case .temporaryFiles: "临时文件夹写不下了,请清理磁盘空间后再试"
    case .libraryRefused: "\(place) 写不进去(\(cause)),请把这份文件交给管理员查看"
    }
  }
}
