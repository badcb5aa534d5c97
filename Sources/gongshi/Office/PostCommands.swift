import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

/// What proves that something hung: photographs, a page and what it looked like.
struct EvidenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("张贴现场的照片,可以写多次。", valueName: "file")) var photo: [String] = []
  @Option(help: ArgumentHelp("网页的网址。", valueName: "address")) var page: String?
  @Option(help: ArgumentHelp("网页存下来的文件或截图。", valueName: "file")) var saved: String?

  func validate() throws {
    guard saved == nil || page != nil else { throw ValidationError("写了 --saved,还要用 --page 写网址。") }
    if let page, !["http://", "https://"].contains(where: page.hasPrefix) {
      throw ValidationError("--page 应是 http:// 或 https:// 开头的网址,现在是“\(page)”。")
    }
  }

  /// Keeps all of it for `notice`; `notes` tell what the clerk should know.
  func kept(
    for notice: String, _ writing: OfficeWriting
  ) throws -> (evidence: [Posting.Evidence], notes: [String]) {
    var evidence: [Posting.Evidence] = []
    var notes: [String] = []
    for path in photo {
      let photograph = try Photograph(try officeFile(at: path), named: path)
      let hash = try writing.keep(
        photograph.bytes, as: .photograph, named: path.lastPathPart, of: notice)
      evidence.append(.photograph(sha256: hash))
      if !photograph.tells.isEmpty {
        notes.append(
          "\(path) 里带有\(photograph.tells.joined(separator: "、")),只存档,不对外公布。")
      }
    }
    if let page {
      let hash = try saved.map {
        try writing.keep(
          try officeFile(at: $0), as: .savedPage, named: $0.lastPathPart, of: notice)
      }
      evidence.append(.page(address: page, sha256: hash))
    }
    return (evidence, notes)
  }
}

struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "登记一处张贴:渠道、地点、时间和证据,公示期从有证据的张贴起算。",
    discussion: """
      照片按内容存档,改一个字节都看得出来。没有证据的先登记,以后用 gongshi evidence 补。
      例:
        gongshi post N-2026-0001 --channel 公示栏 --place 校门口公示栏 --at 2026-09-28T09:00 --photo 张贴.jpg --as 李娜
        gongshi post N-2026-0001 --channel 网站 --place 县政府网站 --page https://www.example.gov.cn/1.html --saved 网页.html --as 李娜
        gongshi post N-2026-0001 --channel 公示栏 --place 校门口公示栏 --as 李娜 --dry-run
      """, aliases: ["张贴"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "渠道,如 公示栏、网站、微信公众号。") var channel: String
  @Option(help: "贴在哪里,如 校门口公示栏。") var place: String
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let at = try session.happened(happened)
      for text in [channel, place] { try requirePublic(text) }
      let state = try writing.state(of: notice)
      let number = (state.exposure?.postings.count ?? 0) + 1
      let (proof, notes) = try evidence.kept(for: notice, writing)
      let posting = Posting(
        number: number, channel: channel, place: place, at: at, sha256: state.current.sha256,
        evidence: proof)
      try writing.append(.posted(posting: posting), to: notice)
      return try OfficeAnswer(
        counting: notice, writing, session,
        done:
          "登记 \(notice) 的第 \(number) 处张贴:\(channel),\(place),\(at.chinese),\(posting.evidenceWords)",
        notes: notes, posting: number)
    }
  }

  /// What goes into the ledger for ever names nobody.
  private func requirePublic(_ text: String) throws {
    _ = try PublicText(scanning: text)
  }
}

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "给登记过的一处张贴补证据:照片或网页。",
    discussion: """
      例:
        gongshi evidence N-2026-0001 --posting 1 --photo 张贴.jpg --as 李娜
        gongshi evidence N-2026-0001 --posting 2 --page https://www.example.gov.cn/1.html --saved 网页.html --as 李娜
        gongshi evidence N-2026-0001 --posting 1 --photo 近景.jpg --photo 远景.jpg --as 李娜 --dry-run
      """, aliases: ["证据"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "第几处张贴,见 gongshi show。") var posting: Int
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard !evidence.photo.isEmpty || evidence.page != nil else {
      throw ValidationError("请用 --photo 或 --page 写出证据。")
    }
  }

  func run() throws {
    try acting.acting { writing, session in
      let (proof, notes) = try evidence.kept(for: notice, writing)
      for item in proof {
        try writing.append(.proven(posting: posting, evidence: item), to: notice)
      }
      return try OfficeAnswer(
        counting: notice, writing, session,
        done: "给 \(notice) 的第 \(posting) 处张贴补了 \(proof.count) 份证据", notes: notes,
        posting: posting)
    }
  }
}

extension OfficeAnswer {
  /// After something that may prove a posting: counts the period, and says what came of it.
  fileprivate init(
    counting notice: String, _ writing: OfficeWriting, _ session: Session, done: String,
    notes: [String], posting: Int
  ) throws {
    var state = try writing.state(of: notice)
    self.init(done: [done], lines: notes)
    if let act = try state.counting(in: try session.calendar()) {
      state = try writing.append(act, to: notice)
    }
    let (exposure, plan) = (state.exposure, state.current.period)
    if let exposure, let period = exposure.round.period, let ends = exposure.ends {
      lines.append("公示期从 \(period.start.chinese)张贴起算,到 \(ends.chineseEnd)届满。")
      if ends > plan.printedEnd {
        lines.append("公示上印的是 \(plan.printedEnd.chineseEnd)届满,晚张贴就要顺延,请张贴顺延说明。")
        next = "gongshi addendum \(notice) -o 顺延说明"
      }
    } else {
      lines.append("张贴还没有证据,公示期还没有开始。")
      next = "gongshi evidence \(notice) --posting \(posting) --photo 照片.jpg"
    }
    next = next ?? "gongshi show \(notice)"
    json = [
      JSON.Member("notice", .string(notice)), JSON.Member("posting", .integer(posting)),
      JSON.Member("stage", .string(state.stage.rawValue)),
      JSON.Member("start", .orNull(exposure?.round.period?.start.iso8601)),
      JSON.Member("ends", .orNull(exposure?.ends?.iso8601)),
      JSON.Member("printedEnd", .string(plan.printedEnd.iso8601)),
      JSON.Member("notes", .array(notes.map(JSON.string))),
    ]
  }
}
