// Why a correction cannot be made.
extension LifeRefusal {
  public static func otherKind(_ old: String, _ new: String) -> LifeRefusal {
    LifeRefusal("FIX-001", "原公示是 \(old),不能用 \(new) 更正,请核对种类和 publication.json")
  }

  public static func correctedBeforePosting(_ posted: String, old: String) -> LifeRefusal {
    LifeRefusal("FIX-002", "更正的张贴日期 \(posted) 早于原公示的张贴日期 \(old),请核对日期")
  }

  public static var nothingToCorrect: LifeRefusal {
    LifeRefusal("FIX-003", "和原公示完全一样,没有要更正的,请核对名单和事项文件")
  }

  public static func unmarkedPage(_ path: String) -> LifeRefusal {
    LifeRefusal("FIX-004", "改不了原公示的网页 \(path),请在网站上手工注明“本公示已更正”")
  }

  public static func folderOfOldNotice(_ folder: String) -> LifeRefusal {
    LifeRefusal("FIX-005", "\(folder) 里是原公示,更正后的不能盖掉它,请用 -o 写另一个文件夹")
  }

  public static func movedPeriod(from old: String, to new: String) -> LifeRefusal {
    LifeRefusal(
      "FIX-006", "原公示期到 \(old) 届满,照现在的日历是 \(new),请核对日历文件;日历改了的,先办理延长")
  }
}
