import Disclosure
import PublicDraws
import WorkingDays

/// ENR-038, ENR-039: the time of a draw, which lies ahead of a notice that announces it and behind
/// one that tells its result.
func drawEventFindings(_ content: NoticeContent, isAhead: Bool) -> [RecordFinding] {
  guard let words = content.facts.text(drawTimeName) else { return [] }
  guard let time = drawTime(content.facts) else {
    return [
      RecordFinding(
        "ENR-038", in: drawTimeName, words, "“\(words)”不是日期和时刻", "请写成 2026-07-06 16:00 的样子")
    ]
  }
  if isAhead, time.day < content.posted {
    return [
      RecordFinding(
        "ENR-039", in: drawTimeName, words, "\(content.posted) 才张贴,\(time) 已经摇号",
        "名单和办法要在摇号前公布,请核对日期")
    ]
  }
  guard !isAhead, time.day > content.posted else { return [] }
  return [
    RecordFinding(
      "ENR-039", in: drawTimeName, words, "\(content.posted) 就公布结果,\(time) 才摇号", "请核对日期")
  ]
}

/// ENR-045: numbers and method are public before the draw, and the seeds unknown until then.
func publishedBeforeFindings(_ content: NoticeContent, _ terms: DrawTerms) -> [RecordFinding] {
  let published = terms.published
  var findings: [RecordFinding] = []
  if published.day != content.posted {
    findings.append(
      RecordFinding(
        "ENR-044", in: DrawTerms.publishedName, published.description,
        "名单公布时间是 \(published),张贴日期是 \(content.posted)", "两者应是同一天,请核对"))
  }
  guard let time = drawTime(content.facts) else { return findings }
  if time <= published {
    findings.append(
      RecordFinding(
        "ENR-045", in: drawTimeName, time.description, "\(published) 公布名单,\(time) 已经摇号",
        "名单和办法要在摇号前公布"))
  }
  return findings
    + terms.sources.filter { $0.known > time }.map { source in
      RecordFinding(
        "ENR-046", .explain, in: DrawTerms.sourcesName, source.name,
        "“\(source.name)”\(source.known) 才知道,\(time) 就要摇号", "请核对两个时间")
    }
}
