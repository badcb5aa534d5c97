/// Who asks for information, and for what, in their own words: sealed, and each reading recorded.
public struct Applicant: Hashable, Sendable, Codable {
  /// A person's name or a unit's.
  public var name: String?
  /// What proves who it is, as 身份证 and its number.
  public var identity: String?
  public var contactPerson: String?
  public var phone: String?
  public var address: String?
  public var email: String?
  /// The information asked for: its name, its number, or what it is known by.
  public var description: String?
  /// How it is wanted, as 纸质、邮寄.
  public var form: String?

  public init(
    name: String? = nil, identity: String? = nil, contactPerson: String? = nil,
    phone: String? = nil, address: String? = nil, email: String? = nil,
    description: String? = nil, form: String? = nil
  ) {
    self.name = name
    self.identity = identity
    self.contactPerson = contactPerson
    self.phone = phone
    self.address = address
    self.email = email
    self.description = description
    self.form = form
  }

  /// The names that must not come into the open; a single character is no name.
  var names: [String] { [name, contactPerson].compactMap(\.self).filter { $0.count > 1 } }
}
