import Testing

@testable import EnrollmentZoning

struct ZoneLookupTests {
  /// One row a school: 甲, 乙 and so on.
  private func lookup(_ texts: String...) -> ZoneLookup {
    ZoneLookup(zip(["甲", "乙", "丙", "丁"], texts).map { ZoneRow(school: $0, text: $1) })
  }

  /// The schools of an answer, with a question mark where the text does not decide.
  private func words(_ answer: AddressAnswer) -> String {
    answer.schools.map(\.school).joined(separator: "/") + (answer.certain ? "" : "?")
  }

  @Test(arguments: [
    ("中山路35号3幢201", "甲"), ("中山路36号", "乙"), ("中山路 35 号", "甲"), ("中山路３５號", "甲"),
    ("中山路三十五号", "甲"), ("中山路＃35", "甲"), ("中山路35", "甲"), ("XX市YY区中山路35号之二", "甲"),
    ("XX省XX市YY区沙湾街道中山路35号", "甲"), ("忠县中山路35号", "甲"), ("中山路35-2号", "甲"),
    ("中山路99号", "甲"), ("中山路1号", "甲"), ("中山路101号", "?"), ("中山路100号", "乙"), ("中山路102号", "?"),
    ("中山路", "甲/乙?"), ("中山路口", "甲/乙?"), ("中山路5巷6号", "甲/乙?"), ("中山路35幢", "甲/乙?"),
    ("大中山路35号", "?"), ("北中山路35号", "?"), ("", "?"), ("北京路2号", "?"), ("中山路35-37号", "甲?"),
    ("中山路新35号", "甲/乙?"),
  ])
  func `Odd and even houses of one road`(_ address: String, _ answer: String) {
    let zones = lookup("中山路1-99号（单号）", "中山路2-100号（双号）")
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test(arguments: [
    ("沙北村12队", "甲"), ("沙北村十二队", "甲"), ("沙北村3队35号", "甲"), ("沙北村4队", "乙"), ("沙北村14队", "?"),
    ("沙北村", "甲/乙?"), ("YY镇沙北村12队", "甲"), ("永丰村1组41号", "丙"), ("永丰村1组42号", "?"), ("永丰村2组42号", "丙"),
    ("永丰村1组", "丙?"), ("罗家村六队", "丙"), ("罗家村6队", "丙"),
  ])
  func `Villages with their teams and groups`(_ address: String, _ answer: String) {
    let zones = lookup(
      "沙北村（1—3队，11—13队）", "沙北村（4—10队）", "永丰村1组1号-41号，2组1号-69号；罗家村六队")
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test(arguments: [
    ("星河湾二期5栋", "甲"), ("星河湾2期5栋", "甲"), ("星河湾三期5栋", "乙"), ("星河湾5栋", "甲/乙?"), ("星河湾", "甲/乙?"),
    ("洛涛南区3幢", "甲"), ("洛涛南区3栋201", "甲"), ("洛涛南区4座", "乙"), ("达道路10号大院2号", "丙"),
    ("达道路10号院16号楼", "丙?"),
    ("达道路10号大院15号", "丙"), ("达道路10号大院4号", "?"), ("达道路10号", "丙?"), ("吉祥北园C区2幢", "丙"), ("吉祥北园E区", "?"),
    ("吉祥北街26幢", "丙"), ("吉祥北街26号", "丙?"), ("培正二横路5号", "丙"), ("培正2横路5号", "丙"), ("培正三横路5号", "?"),
    ("龟岗四马路1号", "丙"), ("江岭下8号", "丙"),
  ])
  func `Estates, blocks, courtyards and lanes`(_ address: String, _ answer: String) {
    let zones = lookup(
      "星河湾（一、二期）；洛涛南区（单数幢号）", "星河湾（三期）；洛涛南区（双数幢号）",
      "达道路10号大院（1—3号，15—17号）；吉祥北园C区D区；吉祥北街24幢26幢28幢；培正一、二横路；龟岗一至五马路；江岭东、南、西、北、下")
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test(arguments: [
    ("武侯祠大街90号", "甲"), ("武侯祠大街89号", "甲?"), ("武侯祠大街88号", "?"), ("长堤东路3号", "甲?"),
    ("西元岗五巷6号", "甲"), ("西元岗二巷6号", "?"), ("西元岗", "甲?"), ("农林上路2号", "?"), ("农林上路3号", "甲"),
    ("农林上路", "甲?"), ("南村社区时代倾城5栋", "?"), ("南村社区兴业路12号", "甲"), ("南村社区", "甲?"),
    ("汾水社区茶滘路137号", "乙"), ("汾水社区茶滘路135号", "丙"), ("茶滘路135号", "丙"), ("茶滘路137号", "乙/丙?"),
  ])
  func `Exceptions are taken out, and open ends are asked about`(
    _ address: String, _ answer: String
  ) {
    let zones = lookup(
      "武侯祠大街（89号以后部分）；长堤东路（部分）；西元岗（一、二、三巷除外）；农林上路（2号除外）；南村社区居委（不含时代倾城）",
      "汾水社区部分：除茶滘路135号外", "汾水社区部分：茶滘路135号")
    let found = words(zones.answer(to: address))
    #expect(found == answer || address == "茶滘路137号" && found == "乙?")
  }

  @Test(arguments: [
    ("光明南路5号", "甲?"), ("雁城路5号", "乙"), ("先锋路5号", "乙?"), ("渡江路5号", "丙?"), ("西丽路8号", "甲/丁?"),
    ("长堤西路8号", "丁"), ("某某路8号", "?"),
  ])
  func `Lines and loops are never decided, only named`(_ address: String, _ answer: String) {
    let zones = lookup(
      "光明南路以西、西丽路以东、长堤西路以北", "金果路—先锋路—湘江南路所围成的区域；雁城路1-70号", "东至渡江路",
      "西丽路；长堤西路1-99号")
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test(arguments: [
    ("番禺区洛浦街洛涛南区3幢", "甲"), ("越秀区东山街新河浦6号", "甲"), ("沙湾镇龙岐村福龙路5号", "甲"),
    ("前街东巷5号", "乙?"), ("老城区前街东巷5号", "乙?"), ("YY区东巷5号", "乙"), ("东巷5号", "乙"),
    ("大市桥路3号", "乙?"), ("菜市桥路3号", "乙?"), ("中山路东巷5号", "乙?"), ("桥路3号", "乙"),
    ("阳光小区东巷5号", "乙?"), ("汾水社区东巷5号", "乙"),
  ])
  func `Names behind districts count, and the rest of another name is asked about`(
    _ address: String, _ answer: String
  ) {
    let zones = lookup("洛涛南区（单数幢号）；新河浦2、4、6号；福龙路", "东巷1-9号；桥路")
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test(arguments: [
    ("番禺区大石街礼村12号", "甲"), ("大石街道礼村12号", "甲"), ("礼村12号", "甲"), ("市桥街云星社区3号", "乙"),
    ("云星社区3号", "乙"), ("东华西路37号", "丙"), ("东华西路35号", "?"), ("东华西路36号", "?"), ("东华东路458号", "?"),
    ("东华东路446号", "丙"), ("执信南路154号", "丙"), ("竹丝岗三马路5号", "丙"), ("沿江东路5号", "丙?"),
  ])
  func `Towns before a name may be left out, and brackets may say two things`(
    _ address: String, _ answer: String
  ) {
    let zones = lookup(
      "大石街礼村", "市桥街云星社区、侨联社区",
      "东华西路1-99号（单号，其中35号除外）；东华东路（单号：457-709；双号：446-456）；执信南路2-152号（双号，含154号大院）；竹丝岗二马路，三马路1-10号；沿江东路（东湖路以东）"
    )
    #expect(words(zones.answer(to: address)) == answer)
  }

  @Test func `What is not understood keeps its road from being certain`() {
    let zones = lookup("中山路1-99号", "位于中山路附近的职工宿舍；北京路（火柴厂走读的）")
    #expect(words(zones.answer(to: "中山路35号")) == "甲/乙?")
    #expect(words(zones.answer(to: "北京路1号")) == "乙?")
  }

  @Test func `Numbers after 之 follow their house unless a text names them`() {
    #expect(words(lookup("中山路17号").answer(to: "中山路17号之一")) == "甲")
    #expect(words(lookup("中山路17号之一至之三").answer(to: "中山路17号")) == "甲?")
    let both = lookup("中山路17号", "中山路17号之一")
    #expect(words(both.answer(to: "中山路17号之一")) == "乙")
    #expect(words(both.answer(to: "中山路17号之二")) == "甲?")
    #expect(words(both.answer(to: "中山路17号")) == "甲")
  }

  @Test func `Two schools with the same house are both named, and nothing is certain`() {
    let zones = lookup("西湾东社区；中山路1-15号", "中山路7-20号；西湾东社区")
    #expect(words(zones.answer(to: "中山路7号")) == "甲/乙?")
    #expect(words(zones.answer(to: "西湾东社区3号")) == "甲/乙?")
    #expect(words(zones.answer(to: "中山路16号")) == "乙")
  }

  @Test func `A draw group joins schools wherever they stand`() {
    let rows = [
      ZoneRow(school: "甲", text: "中山路", group: "一组"), ZoneRow(school: "乙", text: "北京路"),
      ZoneRow(school: "丙", text: "", group: "一组"),
    ]
    #expect(words(ZoneLookup(rows).answer(to: "中山路1号")) == "甲/丙")
    #expect(words(ZoneLookup(rows).answer(to: "北京路1号")) == "乙")
  }

  @Test func `A shared zone and a choice name the other school`() {
    let shared = [
      ZoneRow(school: "甲小学、乙小学公共学区", text: "西湾东社区"), ZoneRow(school: "乙小学", text: "中山路"),
    ]
    #expect(words(ZoneLookup(shared).answer(to: "西湾东社区1号")) == "甲小学/乙小学")
    let choice = [
      ZoneRow(school: "甲小学", text: "星河湾小区2026年可选择甲小学或乙小学入读；中山路"),
      ZoneRow(school: "乙小学", text: "北京路"),
    ]
    #expect(words(ZoneLookup(choice, year: 2026).answer(to: "星河湾小区1栋")) == "甲小学/乙小学")
    #expect(words(ZoneLookup(choice, year: 2027).answer(to: "星河湾小区1栋")) == "甲小学")
    #expect(words(ZoneLookup(choice, year: 2026).answer(to: "中山路1号")) == "甲小学")
  }

  @Test func `The sentence that decided is quoted whole, with its condition`() {
    let rows = [
      ZoneRow(school: "甲", text: "中山路1-15号；沙北村（1—3队）户籍的适龄儿童。北京路", phone: "020-12345678")
    ]
    let answer = ZoneLookup(rows).answer(to: "沙北村2队")
    #expect(answer.certain)
    #expect(answer.schools.first?.because == "沙北村（1—3队）户籍的适龄儿童")
    #expect(answer.schools.first?.phone == "020-12345678")
  }

  @Test func `A school that takes nobody this year is to be asked`() {
    #expect(words(lookup("桥中街道（暂停招收）").answer(to: "桥中街道中山路5号")) == "甲?")
  }
}
