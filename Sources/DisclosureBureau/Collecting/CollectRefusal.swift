/// Why a collection cannot go on, and what the clerk can do; what is wrong with one file never stops
/// the others and is a `Finding` instead.
public struct CollectRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as RET-031.
  public let id: String
  /// For people, with the id in brackets at the end.
  public let message: String

  public var description: String { message }

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)[\(id)]"
  }

  static func noInput(_ path: String, because reason: String) -> CollectRefusal {
    CollectRefusal("RET-031", "打不开 \(path)(\(reason)),请核对路径和权限。")
  }
  static func noRoom(because reason: String) -> CollectRefusal {
    CollectRefusal("RET-032", "临时文件夹写不进去(\(reason)),请清出空间后再运行一次,已收的不会丢。")
  }
  static func unknownKeep(_ school: String) -> CollectRefusal {
    CollectRefusal("RET-033", "--keep 里的“\(school)”不是这次征集的学校标识码,请核对。")
  }
  static func unknownKeptFile(_ file: String, of school: String) -> CollectRefusal {
    CollectRefusal("RET-034", "--keep 指定的“\(file)”不是 \(school) 这次交来的文件,请照“文件清单”里的路径写。")
  }
  static func outputAmongInputs(_ output: String, _ input: String) -> CollectRefusal {
    CollectRefusal("RET-036", "结果文件夹 \(output) 在要收的 \(input) 里面,下次会把退回的表也收进来,请换一个位置。")
  }
  /// The round is of a kind that the program does not have built in.
  public static func unknownKind(_ kind: String, of round: String) -> CollectRefusal {
    CollectRefusal("RET-037", "\(round) 征集的是“\(kind)”,内置的种类里没有,请用 --kind 写明种类文件。")
  }
  static func otherKind(_ given: String, _ kind: String) -> CollectRefusal {
    CollectRefusal("RET-035", "这次征集的是“\(kind)”,读的却是“\(given)”的表,请核对 --round。")
  }
}
