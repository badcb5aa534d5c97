import Foundation

/// How a name is read, without tones: 朱子涵 and 朱梓晗 are both zhu zi han.
///
/// A surname that is not read as its character usually is (单, 曾) is read as a surname; other
/// characters with several readings get the usual one, which may not be the family's. What is no
/// Chinese character stays as it is.
public func untonedPinyin(of name: String) -> String {
  let latin = spelledAsSurname(name).applyingTransform(.mandarinToLatin, reverse: false) ?? name
  var scalars = String.UnicodeScalarView()
  // The two dots of lü are no tone.
  for scalar in latin.decomposedStringWithCanonicalMapping.unicodeScalars
  where !["\u{304}", "\u{301}", "\u{30C}", "\u{300}"].contains(scalar) {
    scalars.append(scalar)
  }
  return String(scalars).precomposedStringWithCanonicalMapping.lowercased()
}

/// `name` with a homophone in place of a surname that is not read as its character usually is.
func spelledAsSurname(_ name: String) -> String {
  guard let first = name.first, let homophone = surnameHomophones[first] else { return name }
  return String(homophone) + name.dropFirst()
}

/// Characters read otherwise as surnames, each with a homophone of that reading (现代汉语词典).
private let surnameHomophones: [Character: Character] = [
  "单": "善", "仇": "求", "曾": "增", "解": "谢", "区": "欧", "查": "渣", "朴": "瓢", "任": "人", "盖": "舸",
  "翟": "宅", "种": "虫", "召": "绍", "折": "舌", "缪": "庙", "乐": "月", "员": "运", "秘": "必", "繁": "婆",
]
