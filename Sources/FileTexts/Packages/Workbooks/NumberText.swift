/// A number as a workbook stores it, written out: 1.10101199001012E+17 is 110101199001012000.
///
/// What is no number, or one with a fraction, stays as it stands.
func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard bytes.contains(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) else {
    return text
  }
  let parts = text.split(whereSeparator: { $0 == "E" || $0 == "e" })
  guard parts.count == 2, let exponent = Int(parts[1]), (1...40).contains(exponent) else {
    return text
  }
  let sign = parts[0].hasPrefix("-") ? "-" : ""
  let figures = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = figures.first, figures.count <= 2,
    figures.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return text }
  let fraction = figures.count == 2 ? figures[1] : ""
  guard fraction.count <= exponent else { return text }
  return sign + whole + fraction + String(repeating: "0", count: exponent - fraction.count)
}

/// The value of `bytes`; nil when they are no number.
func serialNumber(_ bytes: [UInt8]) -> Double? {
  guard !bytes.isEmpty, bytes.count < 40 else { return nil }
  return Double(String(decoding: bytes, as: UTF8.self))
}
