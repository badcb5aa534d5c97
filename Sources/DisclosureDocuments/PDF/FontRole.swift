/// What a typeface is used for in a notice (GB/T 9704-2012 5.2.2, 7.3).
enum FontRole: CaseIterable {
  /// 小标宋, for titles.
  case title
  /// 仿宋, for running text and tables.
  case body
  /// 黑体, for headings of level 1 and heads of tables.
  case heading
  /// 楷体, for headings of level 2.
  case subheading
  /// 宋体, for page numbers.
  case pageNumber

  /// Typefaces in the order of preference.
  ///
  /// The first of each list are the ones the standard has in mind. None of them is free, so each
  /// list ends with what Debian ships; Noto's Song face stands in for 仿宋, there being no free one.
  var candidates: [Typeface] {
    switch self {
    case .title:
      regular(
        "方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋_GBK",
        "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong")
        + [Typeface(family: "Noto Serif CJK SC", isBold: true)]
        + [Typeface(family: "Source Han Serif SC", isBold: true)]
    case .body:
      regular(
        "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong",
        "方正仿宋_GBK", "方正仿宋简体", "FZFangSong-Z02", "FZFangSong-Z02S", "Noto Serif CJK SC",
        "Source Han Serif SC")
    case .heading:
      regular(
        "黑体", "SimHei", "华文黑体", "STHeiti", "方正黑体_GBK", "FZHei-B01", "Noto Sans CJK SC",
        "Source Han Sans SC", "WenQuanYi Zen Hei")
    case .subheading:
      regular(
        "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK",
        "FZKai-Z03", "AR PL UKai CN", "AR PL KaitiM GB", "Noto Serif CJK SC")
    case .pageNumber:
      regular("宋体", "SimSun", "新宋体", "NSimSun", "华文宋体", "STSong", "Noto Serif CJK SC")
    }
  }

  private func regular(_ families: String...) -> [Typeface] {
    families.map { Typeface(family: $0, isBold: false) }
  }
}

struct Typeface: Hashable {
  let family: String
  let isBold: Bool
}

/// The typeface chosen for each role from those that are there.
struct FontSet {
  private let chosen: [FontRole: Typeface]

  init(from configuration: borrowing FontConfiguration) throws(PDFError) {
    var chosen: [FontRole: Typeface] = [:]
    for role in FontRole.allCases {
      chosen[role] = role.candidates.first { configuration.hasChineseFont(ofFamily: $0.family) }
    }
    if chosen.count < FontRole.allCases.count {
      guard let any = configuration.anyChineseFamily else {
        throw PDFError(code: .noChineseFont)
      }
      for role in FontRole.allCases where chosen[role] == nil {
        chosen[role] = Typeface(family: any, isBold: role == .title)
      }
    }
    self.chosen = chosen
  }

  subscript(role: FontRole) -> Typeface? { chosen[role] }
}

extension FontConfiguration {
  fileprivate func hasChineseFont(ofFamily family: String) -> Bool {
    var isThere = false
    forEachFont(ofFamily: family) { font in
      if font.drawsChinese { isThere = true }
    }
    return isThere
  }

  /// The first by name, so that the choice does not hang on the order of the disk.
  fileprivate var anyChineseFamily: String? {
    var families: [String] = []
    forEachFont { font in
      if font.drawsChinese { families.append(font.family) }
    }
    return families.min()
  }
}
