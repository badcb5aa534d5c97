import Disclosure

/// FEE-014 to FEE-017: to whom people complain.
func phoneFindings(_ content: NoticeContent) -> [RecordFinding] {
  let lines = content.facts.texts(complaintPhones.name)
  let unread = lines.filter { ComplaintPhone(parsing: $0) == nil }.map { line in
    factFinding(
      "FEE-014", at: complaintPhones, value: line, "“\(line)”看不出是哪个部门的电话",
      "请写成“\(complaintPhones.example)”的样子,座机带区号")
  }
  let phones = lines.compactMap(ComplaintPhone.init(parsing:))
  guard unread.isEmpty else { return unread }
  return closedFindings(phones) + missingFindings(phones)
}

private func closedFindings(_ phones: [ComplaintPhone]) -> [RecordFinding] {
  let closed = Set(hotlines.filter { !$0.isOpen }.map(\.number))
  guard let old = phones.first(where: { closed.contains($0.phone) }) else { return [] }
  guard phones.allSatisfy({ closed.contains($0.phone) }) else {
    return [
      factFinding(
        "FEE-016", .explain, at: complaintPhones, value: old.phone, "\(old.phone) 价格举报电话已并入 12315",
        "请改成 12315,当地确实还在用的写明情况")
    ]
  }
  return [
    factFinding(
      "FEE-015", at: complaintPhones, value: old.phone, "投诉电话只有 \(old.phone),它已并入 12315",
      "请改成 12315,并写上发展改革、财政、教育部门的电话")
  ]
}

/// Each authority by the words that name it.
private let authorities: [(name: String, words: [String])] = [
  ("发展改革(价格)部门", ["发改", "发展改革", "发展和改革", "物价", "价格"]), ("财政部门", ["财政"]),
  ("教育部门", ["教育", "教体", "教科"]), ("市场监管部门", ["市场监", "市监", "工商", "12315"]),
]

private func missingFindings(_ phones: [ComplaintPhone]) -> [RecordFinding] {
  let missing = authorities.filter { authority in
    !phones.contains { phone in
      authority.words.contains { phone.authority.contains($0) || phone.phone == $0 }
    }
  }
  guard !missing.isEmpty else { return [] }
  return [
    factFinding(
      "FEE-017", .explain, at: complaintPhones,
      "投诉电话里没有\(missing.map(\.name).joined(separator: "、"))",
      "请每个部门写一行;当地由一个电话统一受理的,写明情况")
  ]
}

/// FEE-018: relief is a policy and not a word for nothing.
func reliefFindings(_ content: NoticeContent) -> [RecordFinding] {
  content.facts.texts(reliefPolicy.name).filter(saysNothing).map { line in
    factFinding(
      "FEE-018", at: reliefPolicy, value: line, "减免政策写的是“\(line)”,等于没有写",
      "请写明对家庭经济困难等学生怎样减免")
  }
}

private func saysNothing(_ line: String) -> Bool {
  ["无", "没有", "暂无", "/", "—", "不适用"].contains(line)
    || !["免", "减", "补", "优惠", "资助"].contains(where: line.contains)
}
