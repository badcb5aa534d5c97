import Disclosure
import PersonalData

/// What the file calls the ways in which a column is shown.
enum PrivacyWord: String, Hashable, CaseIterable {
  case open = "公开"
  case maskedName = "姓名打码"
  case month = "只公开年月"
  case maskedIdentity = "证件号打码"
  case maskedPhone = "电话打码"
  case maskedAccount = "账号打码"
  case withheld = "不公开"
}

extension MatterReader {
  /// The source (公开依据) behind each class, where a column does not name its own.
  mutating func sourcesByClass(in map: MatterMap) -> [PrivacyWord: Provision] {
    guard let member = map["公开依据"] else { return [:] }
    let names = PrivacyWord.allCases.map(\.rawValue)
    guard let classes = self.map(member.value, member.name, required: [], optional: names) else {
      return [:]
    }
    var sources: [PrivacyWord: Provision] = [:]
    for word in PrivacyWord.allCases { sources[word] = source(word.rawValue, in: classes) }
    return sources
  }

  /// Whether and how a column is shown; nil without a source.
  mutating func privacy(
    in map: MatterMap, _ sources: [PrivacyWord: Provision], _ type: ColumnType?
  ) -> PrivacyClass? {
    let words: KeyValuePairs<String, PrivacyWord> = [
      "公开": .open, "姓名打码": .maskedName, "只公开年月": .month, "证件号打码": .maskedIdentity,
      "电话打码": .maskedPhone, "账号打码": .maskedAccount, "不公开": .withheld,
    ]
    let own = source("依据", in: map)
    guard let word = choice("公开", in: map, words), let line = map["公开"]?.line else { return nil }
    if let type, let needed = word.neededType, needed != type {
      add("GEN-009", line, "公开", "\(word.rawValue)只用于\(needed.chinese)", "请改类型,或改公开的方式")
    }
    // A source with a mistake has its finding already.
    guard map["依据"] == nil else { return own.map(word.privacy) }
    guard let source = sources[word] else {
      add(
        "GEN-008", line, "公开", "“\(word.rawValue)”没有依据",
        "请在“公开依据”下面写“\(word.rawValue)”的文件和效力,或在这一栏写“依据”")
      return nil
    }
    return word.privacy(source)
  }
}

extension PrivacyWord {
  /// The type of the only columns that can be shown so; nil for any.
  fileprivate var neededType: ColumnType? {
    switch self {
    case .maskedName: .text
    case .month: .day
    case .maskedIdentity, .maskedPhone, .maskedAccount: .code
    case .open, .withheld: nil
    }
  }

  fileprivate func privacy(_ source: Provision) -> PrivacyClass {
    switch self {
    case .open: .open(source)
    case .maskedName: .masked(.name, source)
    case .month: .masked(.month, source)
    case .maskedIdentity: .masked(.identityNumber, source)
    case .maskedPhone: .masked(.phone, source)
    case .maskedAccount: .masked(.account, source)
    case .withheld: .withheld(source)
    }
  }
}

/// Headers that say what nobody may see, in any list, and why.
private let neverShown: [(words: [String], why: String)] = [
  (["身份证", "证件号", "身份号码", "护照", "学籍号"], "证件号码和学籍号不得公开(教财厅函〔2017〕28号)"),
  (["手机", "移动电话", "家庭电话", "家长电话", "监护人电话", "本人电话"], "个人电话不得公开(教财厅函〔2017〕28号)"),
  (["住址", "家庭地址", "户籍", "户口"], "住址和户籍不得公开(教财厅函〔2017〕28号)"),
  (["银行", "账号", "卡号", "账户", "帐号", "帐户"], "银行账号不得公开(教财厅函〔2017〕28号)"),
  (["出生日期", "出生年月日", "生日"], "出生日期只能公开到年月"),
  (
    ["残疾", "低保", "困难类型", "困难原因", "孤儿", "建档立卡", "病情", "疾病", "健康状况", "宗教信仰"],
    "特定身份和健康情况是敏感个人信息(《个人信息保护法》第二十八条)"
  ),
  (["家长姓名", "监护人姓名", "父亲", "母亲"], "家长的信息与公示无关"),
  (["异议人", "举报人", "反映人"], "反映人的身份应当保密"),
]

/// Headers under which private matters come along easily, and what to see to.
private let easilyPrivate: [(words: [String], advice: String)] = [
  (["电话", "联系方式"], "只能是单位的办公电话,请改名为“办公电话”,或改为不公开"),
  (["备注"], "自由填写的文字容易带出隐私,请改为选项,或改为不公开"),
]

extension MatterReader {
  /// What the header of a column that is shown says it holds.
  mutating func checkPrivacy(of name: MatterText, _ privacy: PrivacyClass) {
    guard privacy.isPublic else { return }
    let mask: Mask? = if case .masked(let mask, _) = privacy { mask } else { nil }
    let plain = plainHeader(name.text)
    for (words, why) in neverShown {
      guard let word = words.first(where: plain.contains) else { continue }
      if mask == .month, word.hasPrefix("出生") || word == "生日" { continue }
      if case .ends? = mask {
        return add(
          "GEN-013", name.line, name.name, explain: true, value: name.text,
          "“\(name.text)”打码后仍是个人信息,\(why)", "请改为不公开;确有依据公布的,写明必须公布的理由")
      }
      return add("GEN-013", name.line, name.name, value: name.text, why, "请改为不公开,或删去这一栏")
    }
    for (words, advice) in easilyPrivate
    where words.contains(where: plain.contains) && !plain.contains("办公电话") {
      add(
        "GEN-013", name.line, name.name, explain: true, value: name.text, "“\(name.text)”会公开",
        advice)
    }
  }
}

extension MatterReader {
  /// Words that stand in the notice as they are written here: no number of a person may be in them.
  mutating func checkContent(of words: MatterText) {
    guard let found = PrivateContent.first(in: words.text, of: PrivateContent.Kind.all) else {
      return
    }
    add("GEN-025", words.line, words.name, value: found.excerpt, "\(found)", "请删去号码")
  }
}
