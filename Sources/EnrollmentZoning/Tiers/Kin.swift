/// Who heads a child's household, or owns the home (户主、房产权属人), seen from the child.
enum Kin: String, Hashable, Sendable, CaseIterable {
  case parents = "父母"
  case paternalGrandparents = "祖父母"
  case maternalGrandparents = "外祖父母"
  case child = "本人"
  case others = "其他"

  /// Reads 父母、祖父母或外祖父母; nil when a word of it is none of these, or stands twice.
  static func list(_ text: some StringProtocol) -> [Kin]? {
    let words = text.split(whereSeparator: { "、或和".contains($0) }).map { String($0) }
    let kin = words.compactMap(Kin.init(rawValue:))
    return kin.isEmpty || kin.count != words.count || Set(kin).count != kin.count ? nil : kin
  }

  static func words(_ kin: [Kin]) -> String { kin.map(\.rawValue).joined(separator: "或") }

  /// What the column 与户主关系 says: the child is the head's 子, 女, 孙子, 外孙女, or the head.
  init(toHead relation: String) {
    if let named = Kin(rawValue: relation) {
      self = named
    } else if relation.contains("外孙") {
      self = .maternalGrandparents
    } else if relation.contains("孙") {
      self = .paternalGrandparents
    } else if relation == "户主" {
      self = .child
    } else if Kin.wordsOfChildren.contains(where: relation.hasSuffix) {
      self = .parents
    } else {
      self = .others
    }
  }

  private static let wordsOfChildren = [
    "儿子", "女儿", "子女", "长子", "长女", "次子", "次女", "三子", "三女", "独生子", "独生女",
  ]
}
