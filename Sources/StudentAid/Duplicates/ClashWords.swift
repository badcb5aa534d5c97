public import Disclosure

extension PupilClash {
  /// AID-131 to AID-134, for the later row; `lists` are the lists' names as the clerk knows them.
  ///
  /// It tells list, row, name and school of the other row, and nothing of any number.
  public func finding(lists: [String]) -> RecordFinding {
    let place = later.list == earlier.list ? "" : "《\(lists[earlier.list])》"
    let other = "\(place)第 \(earlier.row) 行\(earlier.school)\(earlier.name)"
    switch reason {
    case .twice where earlier.name != later.name:
      return found(
        "AID-131", "与\(other)的号码相同,姓名不同,都在\(later.programme)里",
        "请核对两个人的证件;号码没有错的,是一个人,请删去一行")
    case .twice:
      return found(
        "AID-131", "与\(other)是同一人,同一学期\(later.programme)列了两次", "请删去一行")
    case .exclusive(let exclusion):
      return found(
        "AID-132",
        "与\(other)是同一人,\(earlier.programme)和\(later.programme)不能兼得(\(exclusion.source))",
        "请按规定只留一项")
    case .names:
      return found("AID-133", "与\(other)的号码相同,姓名不同", "请核对两个人的证件,改正错的一个")
    case .stages:
      return found(
        "AID-134",
        "与\(other)是同一人,同一学期既在\(earlier.stageName)又在\(later.stageName)",
        "请核对学籍,中途转学的写明情况", .explain)
    }
  }

  private func found(
    _ rule: String, _ problem: String, _ remedy: String, _ severity: Finding.Severity = .mustFix
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: later.row, value: later.name,
      problem: "\(later.school)\(later.name)\(problem)", remedy: remedy)
  }
}

extension ListedPupil {
  fileprivate var stageName: String { stage?.rawValue ?? "" }
}

extension PupilComparison {
  /// AID-135: rows that cannot be compared, once for each list.
  public var unidentifiedFindings: [(list: Int, finding: RecordFinding)] {
    Dictionary(grouping: unidentified, by: \.list).sorted { $0.key < $1.key }.map { list, pupils in
      let first = pupils[0]
      let finding = RecordFinding(
        rule: "AID-135", severity: .explain, row: first.row, value: first.name,
        problem: "没有可用的学籍号或身份证号(全表共 \(pupils.count) 人),无法核对是否重复领取",
        remedy: "请补填其中一个,确实没有的写明情况")
      return (list, finding)
    }
  }
}
