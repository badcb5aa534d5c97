public import Disclosure

/// A short number to which people complain about fees.
public struct Hotline: Hashable, Sendable {
  public let number: String
  public let name: String
  /// False for a number that boards still print and nobody answers any more.
  public let isOpen: Bool
  public let source: Provision
}

public let hotlines: [Hotline] = [
  Hotline(
    number: "12315", name: "市场监督管理投诉举报热线", isOpen: true,
    source: Provision("陕西省通告(12365、12331、12358、12330并入12315)", standing: .local)),
  Hotline(
    number: "12345", name: "政务服务便民热线", isOpen: true,
    source: .practice("各地政府热线,收费公示栏上常见")),
  Hotline(
    number: "12358", name: "价格举报电话", isOpen: false,
    source: Provision("陕西省通告(12365、12331、12358、12330并入12315)", standing: .local)),
]

/// An authority and its phone, as a line of the notice has them: 县发展改革局 0579-00000003.
struct ComplaintPhone: Hashable {
  let authority: String
  let phone: String

  /// Nil unless a line is a name and a number, with a blank, a colon or nothing between them.
  init?(parsing line: String) {
    let digits = line.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "-") || $0 == "—" }
    let phone = String(digits.reversed())
    let authority = line.dropLast(phone.count).trimmed { " :：、,，电话".contains($0) }
    guard phone.count >= 5, authority.count >= 2, !authority.contains(where: \.isNumber) else {
      return nil
    }
    (self.authority, self.phone) = (authority, phone)
  }
}

extension Substring {
  fileprivate func trimmed(_ isLoose: (Character) -> Bool) -> String {
    var kept = self.drop(while: isLoose)
    while let last = kept.last, isLoose(last) { kept = kept.dropLast() }
    return String(kept)
  }
}
