import Disclosure

/// One of the parts ①–⑫ that a notice has, told by its words alone.
struct WordedPart {
  let rule: String
  let severity: Finding.Severity
  /// Whether only a notice for objections (公示) must have it, and an announcement need not.
  let isOfObjections: Bool
  let problem: String
  let remedy: String
  let isStated: @Sendable (ProofText) -> Bool

  init(
    _ rule: String, as severity: Finding.Severity = .explain, ofObjections: Bool = false,
    _ problem: String, _ remedy: String, isStated: @escaping @Sendable (ProofText) -> Bool
  ) {
    self.rule = rule
    self.severity = severity
    isOfObjections = ofObjections
    self.problem = problem
    self.remedy = remedy
    self.isStated = isStated
  }

  var finding: Finding {
    Finding(rule: rule, severity: severity, problem: problem, remedy: remedy)
  }
}

/// In the order in which a notice has them.
let wordedParts: [WordedPart] = [
  WordedPart("PART-001", "没有写明是公示的标题", "请写标题“关于……的公示”") { $0.paper != nil },
  WordedPart("PART-002", "没有写依据", "请写“根据……”,带上文件名称或文号") { text in
    text.saysAny(of: ["根据", "依据", "按照", "遵照", "依照"])
  },
  WordedPart(
    "PART-003", ofObjections: true, "没有用一句话说明经过了什么程序", "请写“经个人申报、……评审”之类的一句"
  ) { $0.saysAny(of: procedureWords) || $0.saysPassed },
  WordedPart(
    "PART-004", ofObjections: true, "没有写公示的对象或者数目", "请在正文写明,或附名单并写明共几人(项)"
  ) { $0.statesCount },
  WordedPart(
    "PART-007", ofObjections: true, "没有写异议怎样提出", "请写明当面、书面或者邮寄,实名签署,邮寄以哪个邮戳为准,哪些不受理"
  ) { $0.saysAny(of: formWords) },
  WordedPart(
    "PART-008", ofObjections: true, "没有写对反映人保密、逐件核查", "请写“受理部门对收到的异议逐件核查,对反映人的身份和反映的内容严格保密”"
  ) { text in
    text.saysAny(of: ["保密", "不泄露", "不得泄露"])
      && text.saysAny(of: ["核查", "核实", "调查", "查实", "处理", "答复", "研究"])
  },
  WordedPart("PART-009", "没有落款单位", "请在正文下面写发布单位的全称") { text in
    text.lines(of: .issuer).contains { !$0.text.trimmedOfBlanks.isEmpty }
  },
  WordedPart("PART-010", "没有成文日期", "请在落款单位下面写年、月、日") { text in
    text.lines(of: .date).contains { !$0.text.trimmedOfBlanks.isEmpty }
  },
  WordedPart(
    "PART-012", "没有写监督电话", "请写纪检或监督部门的电话,与联系电话分开"
  ) { $0.saysAny(of: ["监督电话", "举报电话", "监督举报", "投诉电话", "纪检", "监督投诉", "举报箱"]) },
  WordedPart("PART-013", "写了地址,没有写邮政编码", "请在通讯地址后面写邮编") { text in
    !text.saysAny(of: ["通讯地址", "通信地址", "邮寄地址"])
      || text.saysAny(of: ["邮编", "邮政编码"])
  },
]

private let procedureWords = [
  "程序", "审核", "审批", "审查", "批准", "评议", "评审", "评选", "推荐", "申报", "申请", "报名", "考试", "笔试", "面试",
  "考核", "考察", "核对", "核定", "摇号", "抽签", "抽取", "派位", "分班", "听证", "制定", "组织", "举行", "开展", "结算",
  "统筹", "计算", "发放", "通过", "公开招标", "磋商", "询价",
]

private let formWords = [
  "书面", "当面", "面交", "来信", "来访", "来电", "来函", "信函", "邮寄", "递交", "打电话", "电话反映", "口头", "实名",
  "真实姓名", "署名",
]

extension ProofText {
  /// The word for the kind of paper with which the title ends; nil when it ends with none.
  public var paper: String? {
    guard let title = lines(of: .title).first else { return nil }
    let bare = bareTitle(title.text)
    return paperWords.first(where: bare.hasSuffix)
  }

  /// Whether it is a notice for objections, by its title.
  var isForObjections: Bool { paper?.hasPrefix("公示") == true }

  /// 经 as a verb, as in 经县教育局研究; not in 经济 or 已经.
  fileprivate var saysPassed: Bool {
    lines(of: .body, .heading).contains { line in
      let scanned = ScannedLine(line)
      return scanned.places(of: "经").contains { place in
        !["费", "济", "办", "营", "手", "历", "验", "常"].contains { scanned.has($0, at: place + 1) }
          && !["已", "曾", "财", "未"].contains { scanned.has($0, endingBefore: place) }
      }
    }
  }

  /// Whether a list or an attachment is there and somewhere a number with what it counts.
  fileprivate var statesCount: Bool {
    let counts = lines(of: .body, .title).contains { line in
      let scanned = ScannedLine(line)
      return scanned.scalars.indices.contains { place in
        isFigure(scanned.scalars[place])
          && countedWords.contains { scanned.has($0, at: place + 1) }
          && !["个工作日", "个月", "个自然日"].contains { scanned.has($0, at: place + 1) }
      }
    }
    let names = lines(of: .body).contains { $0.text.contains("、") && $0.text.count < 200 }
    return counts || (names && lines(of: .cell, .attachment).isEmpty && says("名单"))
  }
}

private let countedWords = [
  "人", "名", "个", "项", "所", "家", "户", "件", "处", "条", "行", "班", "位", "篇", "组", "次", "元", "万元", "款",
  "套", "份", "台", "辆", "册", "间", "箱",
]
