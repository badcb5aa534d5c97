import Disclosure
import WorkingDays
import PersonalData

/// A child as the register has it (报名儿童), with what the office keeps to itself.
struct Registrant: Sendable {
  /// The row of the register.
  let row: Int
  let number: String
  let name: String
  /// By the resident ID number, or as stated.
  let birthDay: CalendarDay?
  let hukou: String?
  let hukouKind: String?
  let home: String?
  let head: Kin?
  let owner: Kin?
  let isRented: Bool
  let share: Score?
  let guardians: [String]
  /// Those with the same text are admitted together.
  let bundle: String?
  let declared: String?
  let priority: String?
  /// In their order, none empty.
  let wishes: [String]
  let points: Score?
  let bonus: Score
  let distance: Int?
  let reviewedSchool: String?
  private let starts: [TierCondition.Start: CalendarDay]
  let parentHukouSince: CalendarDay?

  /// Nil without a registration number, which the import has found wanting.
  init?(_ record: Record) {
    guard let number = record[Child.number] else { return nil }
    row = record.row
    self.number = number
    name = record[Child.name] ?? ""
    let identity = record[Applicant.residentID].flatMap { try? ResidentID(parsing: $0) }
    birthDay = identity?.birthDay ?? record[Applicant.birthDay]
    hukou = record[Applicant.hukou]
    hukouKind = record[Applicant.hukouKind]
    home = record[Applicant.home]
    head = record[Applicant.toHead].map(Kin.init(toHead:))
    let owner = record[Applicant.owner]
    isRented = owner.map { $0.contains("租") } ?? false
    self.owner = owner.map(Kin.init(owning:))
    share = record[Applicant.ownedShare].flatMap(percent)
    guardians = record[Applicant.guardianID].map { [$0] } ?? []
    bundle = record[Child.bundle]
    declared = record[Applicant.declared]
    priority = record[Child.priority]
    wishes = Applicant.wishes.compactMap { record[$0] }
    points = record[Child.points]
    bonus = record[Applicant.bonus] ?? Score(0)
    distance = record[Applicant.distance]
    reviewedSchool = record[Applicant.reviewedSchool]
    parentHukouSince = record[Applicant.hukouSinceOfParents]
    starts = [
      .hukou: record[Applicant.hukouSince], .deed: record[Applicant.ownedSince],
      .permit: record[Applicant.permitSince], .insurance: record[Applicant.insuredSince],
      .work: record[Applicant.workedSince], .registration: record[Applicant.registeredSince],
    ].compactMapValues(\.self)
  }

  func since(_ start: TierCondition.Start) -> CalendarDay? { starts[start] }

  /// As 报名号 A0001（王小明）; for the office alone.
  var words: String { "报名号 \(number)" + (name.isEmpty ? "" : "(\(name))") }
}

extension Kin {
  /// What the column 房产权属人 says; a mixed or foreign owner is another one.
  init(owning text: String) {
    switch text {
    case "父", "母", "父亲", "母亲", "爸爸", "妈妈", "父母": self = .parents
    case "祖父", "祖母", "爷爷", "奶奶", "祖父母": self = .paternalGrandparents
    case "外祖父", "外祖母", "外公", "外婆", "姥爷", "姥姥", "外祖父母": self = .maternalGrandparents
    default: self = Kin(rawValue: text) ?? .others
    }
  }
}

/// 100%, 100, 1/2, 51.5%; nil for anything else.
///
/// A fraction that is no round percent is cut off after six places, which never makes a share reach
/// a whole one.
private func percent(_ text: String) -> Score? {
  let parts = text.split(separator: "/")
  if parts.count == 2, let above = Int(parts[0]), let below = Int(parts[1]), below > 0,
    (0...below).contains(above), below <= 1_000_000
  {
    return Score(units: above * 100 * Score.unitsPerPoint / below)
  }
  let figures = text.hasSuffix("%") ? text.dropLast() : text[...]
  guard let share = Score(parsing: figures), share >= Score(0), share <= Score(100) else {
    return nil
  }
  return share
}

/// An address as it is compared: no blanks, no signs that offices put in or leave out.
func addressKey(_ address: String) -> String {
  String(address.filter { !$0.isWhitespace && !",，.。".contains($0) })
}
