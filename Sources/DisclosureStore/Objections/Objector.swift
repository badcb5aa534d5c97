/// Who objects, and what was said: sealed, and read by nobody but the handler.
public struct Objector: Hashable, Sendable, Codable {
  /// A person's name or a unit's.
  public var name: String?
  public var workUnit: String?
  public var contactPerson: String?
  public var phone: String?
  public var address: String?
  /// Only where the rule asks for it.
  public var idNumber: String?
  /// What is objected, in the objector's own words, which mostly say who they are.
  public var facts: String?

  public init(
    name: String? = nil, workUnit: String? = nil, contactPerson: String? = nil,
    phone: String? = nil, address: String? = nil, idNumber: String? = nil, facts: String? = nil
  ) {
    self.name = name
    self.workUnit = workUnit
    self.contactPerson = contactPerson
    self.phone = phone
    self.address = address
    self.idNumber = idNumber
    self.facts = facts
  }
}
