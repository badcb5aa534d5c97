import Disclosure
import WorkingDays

/// An object of a record and what it must hold: these members, no others.
struct StatedObject {
  private let json: JSON
  /// What people are told it is, as plan.
  private let name: String
  private let isWhole: Bool

  init(_ json: JSON, _ name: String, _ members: Set<String>) {
    self.json = json
    self.name = name
    guard case .object(let given) = json else {
      isWhole = false
      return
    }
    isWhole = Set(given.map(\.name)) == members
  }

  func unreadable(_ member: String) -> DrawRefusal {
    DrawRefusal(
      "DRAW-063", field: member, "\(name) 里的 \(member) 缺少、多余或写法不对", "请重新下载摇号记录,不要自己改动")
  }

  func value(_ member: String) throws(DrawRefusal) -> JSON {
    guard isWhole, let value = json[member] else { throw unreadable(member) }
    return value
  }

  func text(_ member: String) throws(DrawRefusal) -> String {
    guard case .string(let text) = try value(member) else { throw unreadable(member) }
    return text
  }

  func textOrNull(_ member: String) throws(DrawRefusal) -> String? {
    try value(member) == .null ? nil : try text(member)
  }

  func integer(_ member: String) throws(DrawRefusal) -> Int {
    guard case .integer(let number) = try value(member) else { throw unreadable(member) }
    return number
  }

  func integerOrNull(_ member: String) throws(DrawRefusal) -> Int? {
    try value(member) == .null ? nil : try integer(member)
  }

  func array(_ member: String) throws(DrawRefusal) -> [JSON] {
    guard case .array(let items) = try value(member) else { throw unreadable(member) }
    return items
  }

  func moment(_ member: String) throws(DrawRefusal) -> Moment {
    guard let moment = try? Moment(drawTime: try text(member)) else { throw unreadable(member) }
    return moment
  }
}
