extension FuzzTarget {
  /// What the fuzzer begins with.
  var seeds: [[UInt8]] {
    switch self {
    case .file: Package.packages + FuzzTarget.pictures + FuzzTarget.texts.map { Array($0.utf8) }
    case .workbook: Package.workbook.seeds
    case .document: Package.document.seeds
    case .slides: Package.slides.seeds
    case .page: [Array(FuzzTarget.webPage.utf8)]
    case .text: FuzzTarget.texts.map { Array($0.utf8) } + FuzzTarget.otherEncodings
    case .json: [Array("[\"张三\",{\"手机\":\"13800000000\",\"数\":[1,-2.5e3,true,null]}]}".utf8)]
    case .picture: FuzzTarget.pictures
    case .pdf: [Array(FuzzTarget.pdfObjects.utf8)]
    case .detectors: FuzzTarget.texts.map { Array($0.utf8) }
    }
  }

  private static let texts = [
    "张三 身份证号 110101 19900307 0011，手机１３８００００００００，工行6222 0200 0000 0000 000，学籍号G110101199003070011",
    "序号,姓名,电话\n1,张三,+86 138-0000-0000\n2,\"李,四\",\"0579-88888888转801\"\n",
    "BEGIN:VCALENDAR\r\nSUMMARY:公示\r\n 开始：a@b.cn\r\nEND:VCALENDAR\r\n",
    "C12345678 H1234567800 浙A12345 云溪县文教路1号2幢3单元401室 86 330127 900307 001",
  ]

  /// UTF-16 both ways, and GB 18030.
  private static let otherEncodings: [[UInt8]] = [
    [0xFF, 0xFE] + "张三13800000000".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + "张三13800000000".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    [0xD5, 0xC5, 0xC8, 0xFD, 0x2C, 0x31, 0x33, 0x38],
  ]

  private static let webPage = """
    <head><meta name=author content=张三><title>公示</title><style>.a{color:#fff}</style></head><body><h1>名单</h1>
    <table><tr><th>姓名<td colspan=2>138<b>0000</b>0000</table><p style="display:none">隐<!-- 13800000000 --></p>
    <script>var a="110101199003070011"</script><img alt="张三" src="data:image/png;base64,iVBORw0KGgo="><a href="mailto:a@b.cn">信</a>
    """

  private static let pdfObjects = """
    {"version":2,"qpdf":[{"jsonversion":2},{"obj:1 0 R":{"value":{"/Author":"u:张三","/Type":"/Catalog",\
    "/Contents":"b:feff5f204e09","/OCProperties":{"/OCGs":["2 0 R"]},"/JS":"3 0 R"}},"obj:3 0 R":{"stream":{"dict":{"/Subtype":"/XML"}}},\
    "trailer":{"value":{"/Root":"1 0 R","/Encrypt":"4 0 R"}}}]}
    """

  private static let pictures: [[UInt8]] = [
    // A JPEG with an Exif block: one entry, 张三 as its artist.
    [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x2A] + Array("Exif\0\0II*\0".utf8)
      + [
        8, 0, 0, 0, 1, 0, 0x3B, 0x01, 2, 0, 4, 0, 0, 0, 0x41, 0x42, 0x43, 0, 0, 0, 0, 0, 0xFF, 0xD9,
      ],
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 9] + Array("tEXtAuthor\0ab".utf8)
      + [0, 0, 0, 0, 0, 0, 0, 12] + Array("iTXtTitle\0\0\0\0\0ab".utf8) + [0, 0, 0, 0],
    Array("II*\0".utf8) + [
      8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ],
    Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 0, 0, 0, 0, 0],
    Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0, 0x21, 0xFE, 3, 0x61, 0x62, 0x63, 0, 0x3B],
    Array("RIFF\u{10}\0\0\0WEBPEXIF".utf8) + [4, 0, 0, 0, 1, 2, 3, 4], Array("BM".utf8),
  ]
}

extension Package {
  /// Whole, for mutations of the archive itself.
  fileprivate static let packages = [workbook, document, slides].map { package in
    package.replacingPart(by: package.seeds[0])
  }
}
