/// The zones of a made-up county's twelve primary schools, in the spellings that bureaus really use.
///
/// The town is a grid of two rows of four blocks; roads between two blocks give their odd numbers
/// to one and their even numbers to the other. The last two blocks of the south share two schools.
public struct SampleZone: Sendable {
  /// One line of the zone's text, and addresses that lie in it.
  public struct Line: Sendable {
    public let text: String
    public let addresses: [String]

    init(_ text: String, _ addresses: [String]) {
      self.text = text
      self.addresses = addresses
    }
  }

  /// The schools that serve it; two where they share it.
  public let schools: [String]
  public let cluster: String
  public let lines: [Line]

  /// As it stands in the cell: run on, or in the countryside a line for each village.
  public var text: String {
    lines.map(\.text).joined(separator: cluster.hasPrefix("城") ? "；" : "；\n")
  }

  /// Every zone of the county; the town's first.
  public static let county: [SampleZone] = town + countryside

  /// Last year's, when the town's third block of the north still had the west of 文教路's block.
  public static let lastYear: [SampleZone] = county.enumerated().map { index, zone in
    guard index == 2 || index == 3 else { return zone }
    let moved = county[2].lines.filter { $0.text.hasPrefix("文教路") }
    let lines =
      index == 2
      ? zone.lines.filter { !$0.text.hasPrefix("文教路") } : zone.lines + moved
    return SampleZone(schools: zone.schools, cluster: zone.cluster, lines: lines)
  }
}

private let townSchools: [[String]] = [
  ["云溪县实验小学"], ["云溪县第一小学"], ["云溪县文教路小学"], ["云溪县第三小学"],
  ["云溪县育才小学"], ["云溪县朝阳小学"], ["云溪县第二小学", "云溪县滨河小学"],
]

/// Where a block lies: its row from the north, and its columns from the west.
private let townBlocks: [(row: Int, columns: ClosedRange<Int>)] = [
  (0, 0...0), (0, 1...1), (0, 2...2), (0, 3...3), (1, 0...0), (1, 1...1), (1, 2...3),
]

private let town: [SampleZone] = townBlocks.enumerated().map { index, block in
  SampleZone(
    schools: townSchools[index], cluster: block.row == 0 ? "城北片" : "城南片",
    lines: roads(row: block.row, columns: block.columns) + lanes(of: index)
      + leftOut(by: (index + 1) % townBlocks.count) + estates(of: index))
}

private let eastWest = ["北环路", "文教路", "人民路", "中山路", "滨河路"]
private let northSouth = ["西环路", "公园路", "解放街", "新华街", "东环路"]

/// The roads around and through a block.
private func roads(row: Int, columns: ClosedRange<Int>) -> [SampleZone.Line] {
  let (north, middle, south) = (eastWest[row * 2], eastWest[row * 2 + 1], eastWest[row * 2 + 2])
  let numbers = (columns.lowerBound * 60 + 1)...(columns.upperBound * 60 + 60)
  let along = (row * 80 + 1)...(row * 80 + 80)
  var lines = [
    side(north, numbers, isOdd: false, columns.lowerBound),
    side(south, numbers, isOdd: true, columns.lowerBound + 1),
    bothSides(middle, numbers, columns.lowerBound),
    side(northSouth[columns.lowerBound], along, isOdd: false, columns.lowerBound + 2),
    side(northSouth[columns.upperBound + 1], along, isOdd: true, columns.lowerBound + 3),
  ]
  for column in columns.dropFirst() { lines.append(bothSides(northSouth[column], along, column)) }
  return lines
}

/// One side of a road, in one of the ways to write it.
private func side(
  _ road: String, _ numbers: ClosedRange<Int>, isOdd: Bool, _ spelling: Int
) -> SampleZone.Line {
  let first = numbers.lowerBound + (isOdd == (numbers.lowerBound % 2 == 1) ? 0 : 1)
  let last = numbers.upperBound - (isOdd == (numbers.upperBound % 2 == 1) ? 0 : 1)
  let parity = isOdd ? "单号" : "双号"
  let text =
    switch spelling % 5 {
    case 0: "\(road)\(first)—\(last)号（\(parity)）"
    case 1: "\(road)\(first)-\(last)号\(parity)"
    case 2: "\(road)（\(first)至\(last)号，\(parity)）"
    case 3: "\(road)\(first)～\(last)（\(parity)）"
    default: "\(road)\(first)－\(last)号(\(parity))"
    }
  return SampleZone.Line(
    text, stride(from: first, through: last, by: 2).map { "\(road)\($0)号" })
}

private func bothSides(
  _ road: String, _ numbers: ClosedRange<Int>, _ spelling: Int
) -> SampleZone.Line {
  let (first, last) = (numbers.lowerBound, numbers.upperBound)
  let text =
    switch spelling % 4 {
    case 0: "\(road)\(first)-\(last - 1)（单号）、\(first + 1)-\(last)（双号）"
    case 1: "\(road)\(first)—\(last)号（单双号）"
    case 2: "\(road)（\(first)－\(last)号，含单双号）"
    default: "\(road)\(first)至\(last)号"
    }
  return SampleZone.Line(text, numbers.map { "\(road)\($0)号" })
}

private let laneWords = [
  "槐荫 柳叶 古井 书院 铁匠 桂香 豆腐 米市 花灯 茶亭 石狮 牌坊 仁寿 德馨 钟楼 水车 甘泉 竹篾 双桂 青砖 永福",
  "文庙 学宫 状元 翰墨 砚池 笔架 芸香 藏书 杏坛 明伦 集贤 养正 崇文 敬业 乐群 博雅 志成 勤学 思齐 修德 友仁",
  "盐仓 布市 油坊 酒肆 染坊 银匠 当铺 马站 驿前 鼓楼 更鼓 灯笼 纸马 香烛 药王 杏林 百草 灵芝 回春 济世 同仁",
  "梅花 兰草 菊园 荷塘 莲心 桃源 李园 杏花 石榴 海棠 丁香 茉莉 玉兰 木棉 凤尾 芙蓉 蔷薇 水仙 紫藤 金桂 银杏",
  "渔歌 樵唱 耕读 织女 采桑 养蚕 缫丝 纺纱 染青 蓝印 竹编 藤制 木器 石刻 砖雕 瓦当 陶坊 瓷窑 紫砂 青花 白釉",
  "东风 向阳 迎春 和平 团结 胜利 幸福 光明 前进 跃进 新生 曙光 红星 红旗 先锋 建国 爱民 劳动 五一 七一 八一",
  "渡口 码头 船厂 桅杆 风帆 锚地 桨声 浪花 潮音 江心 沙洲 芦苇 白鹭 鸥鸣 垂钓 虾塘 蟹田 鱼市 水关 闸口 堤上",
].map { $0.split(separator: " ").map(String.init) }

/// Lanes, each family of them in another way; every word stands in one zone only.
private func lanes(of zone: Int) -> [SampleZone.Line] {
  laneWords[zone].enumerated().map { index, word in lane(word, spelling: index) }
}

private func lane(_ word: String, spelling: Int) -> SampleZone.Line {
  func numbers(_ lane: String, _ numbers: some Sequence<Int>) -> [String] {
    numbers.map { "\(lane)\($0)号" }
  }
  return switch spelling % 21 {
  case 0: .init("\(word)一、二、三巷", numbers("\(word)二巷", 1...20))
  case 1: .init("\(word)一至五巷", numbers("\(word)四巷", 1...20))
  case 2: .init("\(word)巷1-35号", numbers("\(word)巷", 1...35))
  case 3: .init("\(word)里2、4、6、8、10、12号", numbers("\(word)里", [2, 4, 6, 8, 10, 12]))
  case 4: .init("\(word)坊（单号）", numbers("\(word)坊", [1, 3, 5, 77]))
  case 5: .init("\(word)坊横巷双号", numbers("\(word)坊横巷", [2, 4, 66]))
  case 6: .init("\(word)巷17号之一至之三", ["\(word)巷17号之一", "\(word)巷17号之二"])
  case 7: .init("\(word)街30号以后", numbers("\(word)街", 30...60))
  case 8: .init("\(word)街（19号以后部分）", numbers("\(word)街", 19...40))
  case 9: .init("\(word)巷1—40号（14号拆迁）", numbers("\(word)巷", 1...13))
  case 10: .init("\(word)里（1－50号，22号除外）", numbers("\(word)里", 23...50))
  case 11: .init("\(word)横街2—18号（2-18、22、26-58号，双号）", numbers("\(word)横街", [2, 18, 22, 40]))
  case 12: .init("\(word)东、南、西、北巷", numbers("\(word)南巷", 1...20))
  case 13: .init("\(word)路10号大院（1—3号，15—17号）", ["\(word)路10号大院2号", "\(word)路10号大院16号"])
  case 14: .init("\(word)里1～26号（18、20空号）", numbers("\(word)里", 1...17))
  case 15: .init("\(word)岗（一、二、三巷除外）", numbers("\(word)岗", 1...30))
  case 16: .init("\(word)街1-99（单号）、2-30（双号）", numbers("\(word)街", [1, 57, 99, 2, 30]))
  case 17: .init("\(word)上街、\(word)下街", numbers("\(word)下街", 1...30))
  case 18: .init("\(word)巷１—２８号", numbers("\(word)巷", 1...28))
  case 19: .init("\(word)里新1号、旧17号大院", ["\(word)里新1号"])
  default: .init("\(word)巷", numbers("\(word)巷", 1...60))
  }
}

/// What another zone leaves out of its lanes belongs to this one.
private func leftOut(by zone: Int) -> [SampleZone.Line] {
  let words = laneWords[zone]
  return [
    .init("\(words[10])里22号", ["\(words[10])里22号"]),
    .init("\(words[15])岗一、二、三巷", ["\(words[15])岗二巷3号"]),
  ]
}

private let estateWords = [
  "万丰 锦绣 翠湖 金色 星河 阳光", "书香 紫荆 学府 雅居 卧龙 翰林", "华庭 御景 天悦 丽都 凯旋 名门",
  "百合 芳草 绿洲 香樟 枫林 梧桐", "青云 祥和 安康 福满 吉祥 如意", "朝晖 晨曦 金阳 暖阳 旭日 东升",
  "江畔 临江 观澜 水岸 听涛 望江",
].map { $0.split(separator: " ").map(String.init) }

/// Estates and communities (小区、社区).
private func estates(of zone: Int) -> [SampleZone.Line] {
  let words = estateWords[zone]
  func blocks(_ estate: String, _ blocks: some Sequence<Int>) -> [String] {
    blocks.map { "\(estate)\($0)幢" }
  }
  return [
    .init("\(words[0])苑1-15幢", blocks("\(words[0])苑", 1...15)),
    .init("\(words[1])园1至6幢、8幢", blocks("\(words[1])园", [1, 3, 6, 8])),
    .init("\(words[2])花园（一、二期）", ["\(words[2])花园一期3幢", "\(words[2])花园二期5幢"]),
    .init("\(words[3])北苑C区D区", ["\(words[3])北苑C区2幢", "\(words[3])北苑D区7幢"]),
    .init("\(words[4])新村（单数幢号）", blocks("\(words[4])新村", [1, 3, 5, 21])),
    .init("\(words[0])雅苑", blocks("\(words[0])雅苑", 1...12)),
    .init("\(words[1])公馆(1-5栋)", (1...5).map { "\(words[1])公馆\($0)栋" }),
    .init("\(words[2])里弄12弄、14弄", ["\(words[2])里弄12弄3号"]),
    .init("\(words[3])花苑A座、B座", ["\(words[3])花苑A座"]),
    .init("\(words[4])社区", ["\(words[4])社区"]),
    .init("\(words[5])家园、\(words[5])公寓、\(words[5])名邸等三个小区", blocks("\(words[5])公寓", 1...9)),
  ]
}

private let countryside: [SampleZone] = [
  ("云溪县青山乡中心小学", "青山片", "青山 上坞 下坞 竹溪 枫树 大岭 小岭 古塘 双坑 里源"),
  ("云溪县石桥镇中心小学", "石桥片", "石桥 前宅 后宅 东沈 西沈 金村 银坑 长堰 高畈 低田"),
  ("云溪县沙溪镇中心小学", "沙溪片", "沙溪 罗家 东乡 永丰 渡头 上埠 中埠 下埠 沙洲头 新屋"),
  ("云溪县龙泉乡中心小学", "龙泉片", "龙泉 虎跃 马岭 牛头 羊角 鸡鸣 凤凰 麒麟 白鹤 乌石"),
].map { school, cluster, villages in
  SampleZone(
    schools: [school], cluster: cluster,
    lines: ["", "里", "外"].enumerated().flatMap { round, prefix in
      villages.split(separator: " ").enumerated().flatMap { index, village in
        lines(ofVillage: prefix + village, spelling: index + round)
      }
    })
}

private func lines(ofVillage village: String, spelling: Int) -> [SampleZone.Line] {
  let name = village + "村"
  func teams(_ teams: [Int]) -> [String] { teams.map { "\(name)\($0)组" } }
  return switch spelling % 10 {
  case 0: [.init(name, teams([1, 2, 9])), .init("\(village)街1-60号", ["\(village)街7号"])]
  case 1: [.init("\(name)（1—3队，11—13队）", ["\(name)2队", "\(name)12队"])]
  case 2: [.init("\(name)六队、七队、八队", ["\(name)六队", "\(name)7队"])]
  case 3: [.init("\(name)1组1号-41号，2组1号-69号", ["\(name)1组5号", "\(name)2组60号"])]
  case 4: [.init("\(name)24队", ["\(name)24队"]), .init("\(name)26队", ["\(name)26队"])]
  case 5: [.init("\(name)户籍的适龄儿童", ["\(name)3组"])]
  case 6: [.init("\(name)（原\(village)大队）", teams([1, 4]))]
  case 7: [.init("\(name)一至四组", teams([1, 4]))]
  case 8:
    [.init("\(name)（不含\(village)新城）", teams([2, 3])), .init("\(village)新城", ["\(village)新城6幢"])]
  default: [.init("\(name)1、2、3组和5组", teams([1, 2, 3, 5]))]
  }
}
