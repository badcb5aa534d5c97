import Crypto
import Foundation

/// Whose signature counts, as the entries about the office itself say it.
///
/// The first command's entries bring the founder's key with them; there is nothing before it to trust.
/// Every later key is brought in under a signature that counted already.
struct LedgerPeople: Sendable {
  static let subject = "office"

  private var keys: [String: Curve25519.Signing.PublicKey] = [:]
  private var gone: Set<String> = []

  enum Standing {
    case works(Curve25519.Signing.PublicKey)
    case left
    case unknown
  }

  func standing(of person: String) -> Standing {
    guard let key = keys[person] else { return .unknown }
    return gone.contains(person) ? .left : .works(key)
  }

  /// Whether an entry of the office has to be read at all; an act has one member, which names it.
  static func isAboutPeople(_ text: String) -> Bool {
    text.hasPrefix(#"{"act":{"personAdded""#) || text.hasPrefix(#"{"act":{"rolesChanged""#)
  }

  /// Whether the entry could be read; acts that are not about people change nothing.
  mutating func take(_ entry: LedgerEntry) -> Bool {
    guard let act = try? JSONDecoder().decode(Body.self, from: Data(entry.text.utf8)).act else {
      return false
    }
    if let added = act.personAdded {
      guard keys[added.id] == nil, let bytes = bytes(ofHexadecimal: added.key.utf8),
        let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
      else { return false }
      keys[added.id] = key
    }
    if let changed = act.rolesChanged {
      guard keys[changed.id] != nil else { return false }
      if changed.roles.isEmpty { gone.insert(changed.id) } else { gone.remove(changed.id) }
    }
    return true
  }

  private struct Body: Decodable {
    let act: Act

    struct Act: Decodable {
      let personAdded: Added?
      let rolesChanged: Changed?
    }

    struct Added: Decodable {
      let id: String
      let key: String
    }

    struct Changed: Decodable {
      let id: String
      let roles: [String]
    }
  }
}
