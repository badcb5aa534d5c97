import DisclosureTesting
import EnrollmentZoning

/// A district of 150 schools and 20,000 rules, and the addresses that are looked up in it.
///
/// Everything is made in memory, so that both runs begin with the same.
struct AddressContest {
  private static let schools = 150
  private static let roads = 5_000

  private let rows: [ZoneRow]
  private let addresses: [String]

  init(addresses count: Int) {
    let roads = (0..<AddressContest.roads).map(roadName)
    var texts = Array(repeating: "", count: AddressContest.schools)
    for (place, road) in roads.enumerated() {
      // Four rules a road, two for each of two schools.
      texts[place % texts.count] += "\(road)1-99号（单号）、2-60号（双号）；"
      texts[(place + 1) % texts.count] += "\(road)62-200号（双号）、101号以后（单号）；"
    }
    rows = texts.enumerated().map { ZoneRow(school: "第\($0 + 1)小学", text: $1) }
    var generator = SeededGenerator(seed: 8)
    addresses = (0..<count).map { place in
      let road = roads[Int.random(in: 0..<roads.count, using: &generator)]
      return spelled(road, Int.random(in: 1...220, using: &generator), place)
    }
  }

  func load() -> Int { addresses.reduce(0) { $0 + $1.utf8.count } }

  /// How many addresses have a school for certain.
  func find() -> Int {
    let zones = ZoneLookup(rows)
    return addresses.count { zones.answer(to: $0).certain }
  }
}

private let letters = Array("东南西北中山河江湖海天地人泰平安康福寿喜春夏秋冬梅兰竹菊松柏杨柳金银铜铁石玉珠宝龙凤虎鹤")

private func roadName(_ place: Int) -> String {
  let ends = ["路", "街", "大道", "巷", "大街"]
  let first = letters[place % letters.count]
  let second = letters[place / letters.count % letters.count]
  return "\(first)\(second)\(letters[place / 2_500 % letters.count])\(ends[place % ends.count])"
}

private func spelled(_ road: String, _ house: Int, _ place: Int) -> String {
  switch place % 4 {
  case 0: "\(road)\(house)号"
  case 1: "浙江省云溪市东湖区\(road)\(house)号3幢201室"
  case 2: "云溪县城关镇\(road)\(house)号之二"
  default: "\(road)\(house)号春江花园二期5栋"
  }
}
