/// The characters that an address is taken apart by, as their UTF-16 units.
///
/// Written as numbers, because a constant that must be worked out costs a check at each use.
enum Han {
  static let hao: UInt16 = 0x53F7  // 号
  static let di: UInt16 = 0x7B2C  // 第
  static let of: UInt16 = 0x4E4B  // 之
  static let new: UInt16 = 0x65B0  // 新
  static let old: UInt16 = 0x65E7  // 旧
  static let annex: UInt16 = 0x9644  // 附
  static let block1: UInt16 = 0x5E62  // 幢
  static let block2: UInt16 = 0x680B  // 栋
  static let block3: UInt16 = 0x5EA7  // 座
  static let phase: UInt16 = 0x671F  // 期
  static let area: UInt16 = 0x533A  // 区
  static let team: UInt16 = 0x961F  // 队
  static let society: UInt16 = 0x793E  // 社
  static let group: UInt16 = 0x7EC4  // 组
  static let small: UInt16 = 0x5C0F  // 小
  static let village: UInt16 = 0x6751  // 村
  static let people: UInt16 = 0x6C11  // 民
  static let single: UInt16 = 0x5355  // 单
  static let element: UInt16 = 0x5143  // 元
  static let ladder: UInt16 = 0x68AF  // 梯
  static let yu: UInt16 = 0x57DF  // 域
  static let tuan: UInt16 = 0x56E2  // 团
  static let courtyard: UInt16 = 0x9662  // 院
  static let big: UInt16 = 0x5927  // 大
  static let room: UInt16 = 0x5BA4  // 室
  static let chamber: UInt16 = 0x623F  // 房
  static let storey: UInt16 = 0x697C  // 楼
  static let floor: UInt16 = 0x5C42  // 层
  static let province: UInt16 = 0x7701  // 省
  static let city: UInt16 = 0x5E02  // 市
  static let county: UInt16 = 0x53BF  // 县
  static let prefecture: UInt16 = 0x5DDE  // 州
  static let banner: UInt16 = 0x65D7  // 旗
  static let league: UInt16 = 0x76DF  // 盟
  static let town: UInt16 = 0x9547  // 镇
  static let township: UInt16 = 0x4E61  // 乡
  static let way: UInt16 = 0x9053  // 道
  static let street: UInt16 = 0x8857  // 街
  static let road: UInt16 = 0x8DEF  // 路
  static let lane: UInt16 = 0x5DF7  // 巷
  static let inner: UInt16 = 0x91CC  // 里
  static let alley: UInt16 = 0x5F04  // 弄
  static let ward: UInt16 = 0x574A  // 坊
  static let office: UInt16 = 0x4F1A  // 会
  static let committee: UInt16 = 0x59D4  // 委

  /// 路, 街, 巷, 道, 线, 桥: a name goes on behind a number and its unit.
  static func isRoad(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x8DEF, 0x8857, 0x5DF7, 0x9053, 0x7EBF, 0x6865: true
    default: false
    }
  }

  /// 巷, 路, 街, 弄, 里, 坊, 条, 村, 马, 横: a name goes on behind a bare number.
  static func isLane(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x5DF7, 0x8DEF, 0x8857, 0x5F04, 0x91CC, 0x574A, 0x6761, 0x6751, 0x9A6C, 0x6A2A: true
    default: false
    }
  }

  /// 小, 园, 校, 南 and the like before 区: no district.
  static func isPartOfEstate(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x5C0F, 0x56ED, 0x6821, 0x5357, 0x5317, 0x4E1C, 0x897F, 0x4E2D, 0x6D3B, 0x5C5E, 0x4F4F,
      0x5382, 0x5B85, 0x9662:
      true
    default: false
    }
  }
}
