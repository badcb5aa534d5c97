import XMLStreams

/// What the styles of a workbook do to a cell: whether its number is a day, and whether people see
/// it.
struct NumberLooks: XMLListener {
  struct Look {
    var isDay = false
    /// White on nothing, or a format that shows nothing.
    var isUnseen = false
  }

  /// By the number in a cell's `s`.
  private(set) var looks: [Look] = []
  private var formats: [Int: Look] = [:]
  private var fontsInWhite: [Bool] = []
  private var fillsWithColour: [Bool] = []
  private var section = ""

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    let name = name.text
    if NumberLooks.sections.contains(name) {
      section = name
      return
    }
    switch (section, name) {
    case ("numFmts", "numFmt"):
      guard let id = attributes["numFmtId"]?.number, let code = attributes["formatCode"]?.text
      else { return }
      formats[id] = Look(isDay: isDayFormat(code), isUnseen: showsNothing(code))
    case ("fonts", "font"): fontsInWhite.append(false)
    case ("fonts", "color"):
      guard let last = fontsInWhite.indices.last else { return }
      fontsInWhite[last] =
        attributes["rgb"]?.text.uppercased().hasSuffix("FFFFFF") ?? false
        || attributes["theme"].map { $0 == "0" } ?? false
    case ("fills", "patternFill"):
      fillsWithColour.append(attributes["patternType"].map { !($0 == "none") } ?? false)
    case ("fills", "gradientFill"): fillsWithColour.append(true)
    case ("cellXfs", "xf") where looks.count < 100_000: looks.append(look(attributes))
    default: break
    }
  }

  mutating func end(_ name: XMLName) throws {
    if NumberLooks.sections.contains(name.text) { section = "" }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  private func look(_ attributes: XMLAttributes) -> Look {
    let format = attributes["numFmtId"]?.number ?? 0
    var look = formats[format] ?? Look(isDay: NumberLooks.days.contains { $0.contains(format) })
    let (font, fill) = (attributes["fontId"]?.number ?? 0, attributes["fillId"]?.number ?? 0)
    let isWhite = font < fontsInWhite.count && fontsInWhite[font]
    let isFilled = fill < fillsWithColour.count && fillsWithColour[fill]
    look.isUnseen = look.isUnseen || (isWhite && !isFilled)
    return look
  }

  private static let sections: Set<String> = [
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
  ]

  /// Built-in formats of days, the East Asian ones among them.
  private static let days = [14...17, 22...22, 27...31, 36...36, 50...54, 57...58]
}

/// Whether a format code shows a day: a year or a day of the month outside of quoted words.
private func isDayFormat(_ code: String) -> Bool {
  var (isQuoted, isBracketed, isEscaped) = (false, false, false)
  for character in code.lowercased() {
    if isEscaped {
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if character == "\"" {
      isQuoted.toggle()
    } else if !isQuoted, character == "[" || character == "]" {
      isBracketed = character == "["
    } else if !isQuoted, !isBracketed, character == "y" || character == "d" || character == "e" {
      return character != "e" || !code.uppercased().contains("E+")
    }
  }
  return false
}

/// As ;;; does.
private func showsNothing(_ code: String) -> Bool {
  code.utf8.count { $0 == UInt8(ascii: ";") } == 3 && !code.contains { !";\" ".contains($0) }
}

/// The day of a serial number, as 2026-03-01, with the time behind it when there is one; nil beyond
/// the years that a workbook knows.
func dayText(ofSerial serial: Double, from1904: Bool) -> String? {
  let serial = serial + (from1904 ? 1462 : 0)
  guard serial >= 1, serial < 2_958_466 else { return nil }
  let whole = Int(serial)
  // Workbooks count a 29 February 1900 that never was.
  let days = whole - (whole > 59 ? 25_569 : 25_568)
  let minutes = Int(((serial - Double(whole)) * 1440).rounded())
  let day = civilDay(days)
  if minutes == 0 || minutes == 1440 { return day }
  return day + " " + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}

/// The day that many days after 1970-01-01, by the proleptic Gregorian calendar.
private func civilDay(_ days: Int) -> String {
  let shifted = days + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let month = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * month + 2) / 5 + 1
  let calendarMonth = month < 10 ? month + 3 : month - 9
  let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
  return "\(year)-\(twoDigits(calendarMonth))-\(twoDigits(day))"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
