/// Random numbers that are the same in every run (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { self.state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// One of `items`, which must not be empty.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: items.indices, using: &self)]
  }

  /// A made-up name of two to four characters, now and then with a surname of two.
  public mutating func personName() -> String {
    let surname = pick(surnames)
    let given = Int.random(in: 1...2, using: &self)
    return (0..<given).reduce(surname) { name, _ in name + String(pick(givenCharacters)) }
  }
}

private let surnames = [
  "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭", "何",
  "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田",
  "董", "袁", "于", "余", "叶", "蒋", "杜", "欧阳", "上官", "司马", "诸葛",
]

private let givenCharacters = Array(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国志文晓红小云海燕思远雨桐子涵一诺梓萱浩然宇轩欣怡嘉琪俊熙")
