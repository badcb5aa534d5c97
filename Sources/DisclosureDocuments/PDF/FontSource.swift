import CPango

/// Where fonts are looked for.
public enum FontSource: Hashable, Sendable {
  /// The machine's fonts, as fontconfig knows them.
  case installed
  /// The fonts in these folders and no others.
  case folders([String])
}

/// A fontconfig configuration: the fonts of a ``FontSource``.
struct FontConfiguration: ~Copyable {
  let handle: OpaquePointer?

  init(_ source: FontSource) {
    switch source {
    case .installed:
      handle = FcConfigReference(nil)
    case .folders(let paths):
      handle = FcConfigCreate()
      // Without a place to keep what it has read, fontconfig complains on stderr.
      let settings = "<fontconfig><cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>"
      FcConfigParseAndLoadFromMemory(handle, settings, FcBool(0))
      for path in paths { FcConfigAppFontAddDir(handle, path) }
    }
  }

  deinit { FcConfigDestroy(handle) }

  /// Calls `body` with every font that can be drawn as outlines, of one family or of all.
  ///
  /// Bitmap, colour and Type 1 fonts are left out because Pango and the PDF surface do not take
  /// them. The order is fontconfig's, which differs from machine to machine.
  func forEachFont(ofFamily family: String? = nil, _ body: (InstalledFont) -> Void) {
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    if let family { FcPatternAddString(pattern, FC_FAMILY, family) }
    FcPatternAddBool(pattern, FC_OUTLINE, FcBool(1))
    let objects = FcObjectSetCreate()
    defer { FcObjectSetDestroy(objects) }
    for name in [FC_FAMILY, FC_CHARSET, FC_FONTFORMAT, FC_COLOR] { FcObjectSetAdd(objects, name) }
    guard let list = FcFontList(handle, pattern, objects) else { return }
    defer { FcFontSetDestroy(list) }
    for index in 0..<Int(list.pointee.nfont) {
      guard let font = list.pointee.fonts[index].flatMap(InstalledFont.init(reading:)) else {
        continue
      }
      body(font)
    }
  }
}

/// One entry of fontconfig's list, valid only inside ``FontConfiguration/forEachFont(ofFamily:_:)``.
struct InstalledFont {
  let family: String
  private let characters: OpaquePointer

  /// Characters of every Chinese notice; a font without them draws no Chinese.
  private static let essential = "公示名单的学校年月日"

  /// Nil when Pango or Cairo would not draw with it.
  init?(reading pattern: OpaquePointer) {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, FC_FONTFORMAT, 0, &text) == FcResultMatch, let format = text,
      ["TrueType", "CFF"].contains(String(cString: format))
    else { return nil }
    var isColour = FcBool(0)
    FcPatternGetBool(pattern, FC_COLOR, 0, &isColour)
    var characters: OpaquePointer?
    guard isColour == 0,
      FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters,
      FcPatternGetString(pattern, FC_FAMILY, 0, &text) == FcResultMatch, let name = text
    else { return nil }
    self.family = String(cString: name)
    self.characters = characters
  }

  var drawsChinese: Bool {
    InstalledFont.essential.unicodeScalars.allSatisfy {
      FcCharSetHasChar(characters, $0.value) != 0
    }
  }

  /// Calls `body` with each stretch of 256 code points that holds any: its first and its bits.
  func forEachPage(_ body: (_ first: UInt32, _ bits: UnsafeBufferPointer<UInt32>) -> Void) {
    withUnsafeTemporaryAllocation(of: FcChar32.self, capacity: Int(FC_CHARSET_MAP_SIZE)) { map in
      var next: FcChar32 = 0
      var first = FcCharSetFirstPage(characters, map.baseAddress, &next)
      while first != FcChar32.max {  // FC_CHARSET_DONE
        body(first, UnsafeBufferPointer(map))
        first = FcCharSetNextPage(characters, map.baseAddress, &next)
      }
    }
  }
}
