import Disclosure

/// Characters that were typed twice or for others that sound alike.
func wordSlips(_ line: ScannedLine) -> [Slip] {
  guard line.line.part != .cell else { return [] }
  return doubled(line) + mistyped(line)
}

/// A word twice, and what may stand behind it when it is meant.
private let doubledWords: [(word: String, meantBefore: [String], meantBehind: [String])] = [
  ("的", ["确", "士"], ["目", "有"]),
  ("了", ["解", "结", "却", "断", "然"], ["为", "除"]),
  ("予以", [], []), ("关于", [], []), ("根据", [], []), ("按照", [], []), ("进行", [], []),
  ("现将", [], []), ("开展", [], []), ("以及", [], []), ("经过", [], []), ("公示", ["期", "时", "栏", "牌"], []),
  ("我局", [], []), ("我校", [], []), ("我县", [], []), ("如下", [], []), ("因为", [], []), ("所以", [], []),
  ("通过", [], []), ("应当", [], []), ("可以", [], []), ("没有", [], []), ("名单", [], []), ("人员", [], []),
]

private func doubled(_ line: ScannedLine) -> [Slip] {
  doubledWords.flatMap { word, meantBefore, meantBehind in
    line.places(of: word + word).filter { place in
      let end = place + 2 * word.unicodeScalars.count
      return !meantBefore.contains { line.has($0, at: end) }
        && !meantBehind.contains { line.has($0, endingBefore: place) }
    }.map { place in
      let range = place..<place + 2 * word.unicodeScalars.count
      return Slip("LINT-040", range, "“\(line.excerpt(range))”里“\(word)”重复", "请删去一个")
    }
  }
}

/// What was typed, what was meant, and what stands before it when it is right after all.
private let mistypedWords: [(typed: String, meant: String, rightBehind: [String])] = [
  ("予以公式", "予以公示", []), ("公式如下", "公示如下", ["计算", "按", "的"]), ("公式期", "公示期", []),
  ("公事期", "公示期", []), ("公是期", "公示期", []), ("异义", "异议", ["同音", "近义"]),
  ("无异意", "无异议", []), ("有异意", "有异议", []), ("既日起", "即日起", []), ("布署", "部署", []),
  ("既使", "即使", []), ("按装", "安装", []), ("接受监都", "接受监督", []), ("特此公式", "特此公示", []),
  ("取的了", "取得了", []), ("获的了", "获得了", []), ("取的好成绩", "取得好成绩", []),
  ("不的少于", "不得少于", []), ("不的超过", "不得超过", []), ("不的参加", "不得参加", []),
  ("不的弄虚作假", "不得弄虚作假", []), ("值的表扬", "值得表扬", ["分", "数"]), ("显的", "显得", ["明", "浅"]),
  ("做的到", "做得到", []), ("拟录用人园", "拟录用人员", []), ("身分证", "身份证", []),
  ("签定", "签订", []), ("帐户", "账户", []), ("帐号", "账号", []), ("截止目前", "截至目前", []),
  ("截止到目前", "截至目前", []), ("工做日", "工作日", []), ("连系人", "联系人", []), ("连系电话", "联系电话", []),
  ("联系电活", "联系电话", []), ("监督电活", "监督电话", []), ("邮政编玛", "邮政编码", []),
  ("拟聘用认员", "拟聘用人员", []), ("名単", "名单", []), ("符和条件", "符合条件", []), ("凡符和", "凡符合", []),
]

private func mistyped(_ line: ScannedLine) -> [Slip] {
  mistypedWords.flatMap { typed, meant, rightBehind in
    line.places(of: typed).filter { place in
      !rightBehind.contains { line.has($0, endingBefore: place) }
    }.map { place in
      let range = place..<place + typed.unicodeScalars.count
      return Slip(
        "LINT-041", range, "“\(line.excerpt(range))”里的“\(typed)”疑为“\(meant)”", "请核对")
    }
  }
}
