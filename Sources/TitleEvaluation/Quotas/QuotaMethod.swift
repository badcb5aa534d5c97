import Disclosure

/// How a bureau shares posts out over its schools (名额分配办法); no text names one.
enum QuotaMethod: String, Hashable, Sendable, CaseIterable {
  case largestRemainder = "最大余额法"
  case sainteLague = "圣拉古法"
  case dHondt = "汉狄法"
}

/// What settles equal remainders or quotients (名额同分顺序); a bureau names them, in their order.
enum QuotaCriterion: String, Hashable, Sendable, CaseIterable {
  /// The school with more who may apply first.
  case eligible = "符合条件人数"
  /// The school with more vacant posts first.
  case vacant = "空缺岗位数"
  /// As the bureau listed them.
  case listOrder = "列表顺序"
}

/// One school of a level, as far as its quota depends on it.
struct QuotaSchool: Hashable, Sendable {
  let name: String
  let eligible: Int
  /// The bound of what it can get.
  let vacant: Int
}

extension QuotaCriterion {
  func rank(of school: QuotaSchool, at index: Int) -> Int {
    switch self {
    case .eligible: -school.eligible
    case .vacant: -school.vacant
    case .listOrder: index
    }
  }
}
