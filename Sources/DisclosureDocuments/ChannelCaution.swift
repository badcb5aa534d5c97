public import Disclosure

/// What an office should know of a channel before it uses the file; the file is made all the same.
public struct ChannelCaution: Hashable, Sendable {
  /// The rule, as CHAN-001.
  public let id: String
  public let message: String

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)[\(id)]"
  }

  /// Nil when the platform takes the article.
  public static func article(_ article: String) -> ChannelCaution? {
    guard isTooLongForWeChat(article) else { return nil }
    return ChannelCaution(
      "CHAN-001", "公众号一篇文章要少于2万字、小于1 MB,wechat.html 超过了:编辑器可能不收,请分成几篇贴,或在文章里写明网址。")
  }

  /// Nil when every row of a list is in the pictures.
  public static func strips(of document: NoticeDocument) -> ChannelCaution? {
    guard document.hasListBeyondStrips else { return nil }
    return ChannelCaution(
      "CHAN-002",
      "名单超过 \(mostRowsInStrips) 行,公众号图片里没有画名单,只写了行数和二维码:名单请用网页或公告栏公布。")
  }

  /// Nil when people in a lobby can wait for the round to come to an end.
  public static func show(of document: NoticeDocument) -> ChannelCaution? {
    let round = slideRound(of: document)
    guard round.seconds > longestRound else { return nil }
    return ChannelCaution(
      "CHAN-003",
      "slides.html 有 \(round.slides) 页,放一轮要 \(round.seconds / 60) 分钟:请同时在公告栏张贴,或留人用左右键翻页。")
  }

  /// In seconds (practice: nobody stands before a screen for longer).
  private static let longestRound = 1_200
}
