import Testing

@testable import EnrollmentZoning

struct PlaceKeyTests {
  @Test(arguments: [
    ("第十八中学", "第18中学"), ("第 18 中学", "第18中学"), ("十甫路", "10甫路"), ("五四路", "54路"),
    ("一百零三号", "103号"), ("二十五号", "25号"), ("百花路", "100花路"), ("中山路３５號", "中山路35号"),
    ("中山路＃35", "中山路号35"), ("ａ座", "A座"), ("（小北校区）", "(小北校区)"), ("1～15", "1-15"),
    ("1—15", "1-15"), ("“东辽河”", "东辽河"), ("1、2，3；4。", "1,2,3;4;"), ("𬭚路", "𬭚路"), ("", ""),
  ])
  func `Spellings of one name have one key`(_ spelling: String, _ key: String) {
    #expect(placeKey(spelling) == key)
  }

  @Test func `Different numbers keep different keys`() {
    #expect(Set(["一横路", "十横路", "十一横路", "一一一横路", "二十横路"].map(placeKey)).count == 5)
  }
}
