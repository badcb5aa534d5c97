import Foundation

extension SummaryFile {
  /// Reads what ``text`` wrote; whether it is whole is looked at when it is used.
  ///
  /// - Throws: ``SummaryRefusal`` when it is something else.
  public init(parsing bytes: [UInt8], named name: String) throws {
    guard let file = try? JSONDecoder().decode(SummaryFile.self, from: Data(bytes)) else {
      throw SummaryRefusal("SUM-009", "\(name) 不是汇总文件", "请用“gongshi bureau summary”写出的 汇总.json")
    }
    self = file
  }
}
