import Disclosure

extension ObjectionTerms {
  /// Asked for in nearly every notice that was seen; nothing may be refused on it alone.
  public static let usual = ObjectionTerms(.practice("各地公示的通常写法")) {
    $0.person = [.realName, .phone, .facts]
    $0.unit = [.realName, .seal, .contactPerson, .phone, .facts]
  }

  /// Terms that were seen in notices and local rules, by a short name.
  ///
  /// Each says only what its text says. They bind nobody else: an office takes one over when the
  /// text binds it, or writes its own.
  public static let seen: [(name: String, terms: ObjectionTerms)] = [
    ("河南2022", formal(notice("河南省2022年11月28日、2023年2月27日的公示"))),
    (
      "吉林2021",
      formal(notice("吉林省2021年12月的公示")) { $0.person?.append(.idNumber) }
    ),
    ("四川2023", formal(notice("四川省2023年的公示"))),
    (
      "教育部2021",
      ObjectionTerms(notice("教育部2021年11月的公示")) {
        $0.person = [.realName, .idNumber, .phone]
        $0.anonymous = .refused
      }
    ),
    (
      "安徽2022",
      ObjectionTerms(notice("安徽省2022年8月的公示")) {
        $0.person = [.realName, .idNumber, .phone]
        $0.anonymous = .refused
      }
    ),
    ("普陀2022", byArrival("上海市普陀区2022年的公示")),
    ("教育部2019", byArrival("教育部2019年的公示")),
    (
      "山东2022",
      ObjectionTerms(notice("山东省2022年的公示")) {
        $0.channels = [.phone, .letter, .fax]
        $0.postmark = .arrival
        $0.anonymous = .refusedWithoutLead
      }
    ),
    ("营口", ObjectionTerms(notice("营口市的公示")) { $0.postmark = .dispatch }),
    ("辽宁2024", ObjectionTerms(notice("辽宁省2024年的公示")) { $0.postmark = .dispatch }),
    ("东莞2021", ObjectionTerms(notice("东莞市2022年、东方市2021年的公示")) { $0.anonymous = .accepted }),
    ("南京某校2022", ObjectionTerms(notice("南京某高校2022年的公示")) { $0.anonymous = .accepted }),
    ("广州2016", ObjectionTerms(notice("广州市2016年的公示")) { $0.grace = 5 }),
    (
      "甘肃普高助学金",
      ObjectionTerms(Provision("甘肃省普通高中国家助学金办法", "第十二条", standing: .local)) {
        $0.answer = 3
        $0.review = 3
      }
    ),
  ]

  public static func seen(_ name: String) -> ObjectionTerms? {
    seen.first { $0.name == name }?.terms
  }
}

private func notice(_ words: String) -> Provision { Provision(words, standing: .local) }

/// In writing and signed or sealed, with contact data; anything else or late is not accepted.
private func formal(
  _ provision: Provision, _ fill: (inout ObjectionTerms) -> Void = { _ in }
) -> ObjectionTerms {
  ObjectionTerms(provision) {
    $0.person = [.writing, .signature, .realName, .workUnit, .address, .phone]
    $0.unit = [.writing, .seal, .realName, .contactPerson, .address, .phone]
    $0.anonymous = .refused
    fill(&$0)
  }
}

/// By phone, letter or fax; a letter by the postmark of its arrival.
private func byArrival(_ words: String) -> ObjectionTerms {
  ObjectionTerms(notice(words)) {
    $0.channels = [.phone, .letter, .fax]
    $0.postmark = .arrival
  }
}
