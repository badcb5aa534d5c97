/// A place where a matter is made public (公开渠道和载体), one of the thirteen that every catalogue
/// prints as a tick list.
public enum DisclosureChannel: String, Hashable, Sendable, CaseIterable {
  case governmentSite = "政府网站"
  case gazette = "政府公报"
  case socialMedia = "两微一端"
  case briefing = "发布会/听证会"
  case broadcast = "广播电视"
  case press = "纸质媒体"
  case readingRoom = "公开查阅点"
  case serviceCentre = "政务服务中心"
  case serviceStation = "便民服务站"
  case visit = "入户/现场"
  /// The notice board of a school is one of these.
  case board = "社区/企事业单位/村公示栏（电子屏）"
  case push = "精准推送"
  case other = "其他"
}

extension Set<DisclosureChannel> {
  /// All thirteen in the order of the catalogue, ■ before those of the set and □ before the rest.
  public var ticked: String {
    DisclosureChannel.allCases.map { (contains($0) ? "■" : "□") + $0.rawValue }
      .joined(separator: " ")
  }
}
