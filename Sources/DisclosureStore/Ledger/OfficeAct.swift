public import NoticeLife

/// What happened to the office itself, as the ledger keeps it under the subject
/// ``OfficeAct/subject``.
///
/// Cases are added and never changed, for every act ever written must still be read.
public enum OfficeAct: Codable, Hashable, Sendable {
  case founded(settings: OfficeSettings)
  case settingsChanged(to: OfficeSettings)
  /// `key` is the Ed25519 public key, in hexadecimal: with it every later signature is checked.
  case personAdded(id: String, name: String, roles: [Role], key: String)
  /// No roles: the person no longer works here.
  case rolesChanged(id: String, roles: [Role])
  /// The same key under another password.
  case passwordChanged(id: String)
  case numberGiven(series: String, year: Int, number: Int, text: String, to: String)

  public static let subject = "office"
}
