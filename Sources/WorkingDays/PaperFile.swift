import Foundation

/// A holiday paper as its JSON file spells it, before anything in it is believed.
struct PaperFile: Decodable {
  struct Document: Decodable {
    var title: String?
    var number: String?
    var date: String?
  }

  struct Amendment: Decodable {
    var title: String?
    var number: String?
    var effect: String?
  }

  struct Day: Decodable {
    var date: String?
    var weekday: String?
    var name: String?
    var paper: String?
  }

  var year: Int?
  var complete: Bool?
  var secondary: Bool?
  var document: Document?
  var amended_by: [Amendment]?
  var off: [Day]?
  var work: [Day]?
}

/// A layer as its JSON file spells it.
struct LayerFile: Decodable {
  var name: String?
  var level: String?
  var source: String?
  var off: [PaperFile.Day]?
  var work: [PaperFile.Day]?
}

/// Reads a JSON text of a known shape; a text of another shape is one problem with its place.
func decode<File: Decodable>(
  _ type: File.Type, fromJSON bytes: [UInt8]
) throws(CalendarProblems) -> File {
  do {
    return try JSONDecoder().decode(type, from: Data(bytes))
  } catch let error as DecodingError {
    throw CalendarProblems(problems: [CalendarProblem("CAL-010", words(for: error))])
  } catch {
    throw CalendarProblems(problems: [CalendarProblem("CAL-010", notJSON)])
  }
}

private let notJSON = "文件不是有效的 JSON 文本,请对照内置的放假安排文件检查格式。"

private func words(for error: DecodingError) -> String {
  switch error {
  case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
    let path = context.codingPath.map { $0.intValue.map { "第\($0 + 1)项" } ?? $0.stringValue }
    return "“\(path.joined(separator: "."))”的内容类型不对,请对照内置的放假安排文件改正。"
  case .dataCorrupted: return notJSON
  @unknown default: return notJSON
  }
}
