extension TextReading {
  /// A file that a page carries in an address of its own (data:image/png;base64,…).
  func readDataAddress(_ address: String) throws {
    guard let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")) else { return }
    let head = address[..<comma].lowercased()
    let content = address.utf8[address.utf8.index(after: comma)...]
    let bytes =
      head.hasSuffix(";base64") ? base64Decoded(content) : percentDecoded(content)
    let type = head.dropFirst("data:".count).prefix { $0 != ";" }
    try readAnyInner(bytes, named: type.isEmpty ? "data" : String(type))
  }

  /// A file inside this one, whatever it is: of an unknown form its letters are read.
  func readAnyInner(_ bytes: [UInt8], named name: String) throws {
    guard !bytes.isEmpty else { return }
    do {
      try readInner(bytes, named: name)
    } catch let refusal as FileTextRefusal where refusal.id == FileTextRefusal.unknownForm.id {
      var place = place(.binaryText)
      place.file.append(name)
      try giveLetters(of: bytes, at: place)
    }
  }

  /// What in the bytes of something unknown can be read as text, six letters or more at a time.
  func giveLetters(of bytes: some Collection<UInt8>, at place: TextPlace) throws {
    var letters: [UInt8] = []
    for byte in bytes {
      if byte >= 0x20, byte != 0x7F {
        letters.append(byte)
      } else {
        if letters.count >= 6 { try give(String(decoding: letters, as: UTF8.self), at: place) }
        letters.removeAll(keepingCapacity: true)
      }
    }
    if letters.count >= 6 { try give(String(decoding: letters, as: UTF8.self), at: place) }
  }
}

/// What base64 stands for, with either alphabet; whatever belongs to neither is passed over.
func base64Decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
  var (bytes, bits, count) = ([UInt8](), UInt32(0), 0)
  for letter in text {
    guard let value = base64Value(letter) else { continue }
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return bytes
}

private func base64Value(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
  case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
  case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
  case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
  case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
  default: nil
  }
}

/// An address with its %XX written out.
func withoutPercents(_ text: String) -> String {
  String(decoding: percentDecoded(text.utf8), as: UTF8.self)
}

func percentDecoded(_ text: some Sequence<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  // The digits that followed a percent sign so far.
  var open: [UInt8]?
  for byte in text {
    guard let digits = open else {
      if byte == UInt8(ascii: "%") { open = [] } else { decoded.append(byte) }
      continue
    }
    if let first = digits.first, let high = hexDigit(first), let low = hexDigit(byte) {
      decoded.append(high << 4 | low)
      open = nil
    } else if digits.isEmpty, hexDigit(byte) != nil {
      open = [byte]
    } else {
      decoded += [UInt8(ascii: "%")] + digits + [byte]
      open = nil
    }
  }
  if let digits = open { decoded += [UInt8(ascii: "%")] + digits }
  return decoded
}

/// What is left of markup when its tags are taken out, so that a number broken by them is whole.
func withoutTags(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
  var (bare, isTag) = ([UInt8](), false)
  for byte in text.utf8 {
    if byte == UInt8(ascii: "<") { isTag = true }
    if !isTag { bare.append(byte) }
    if byte == UInt8(ascii: ">") { isTag = false }
  }
  return String(decoding: bare, as: UTF8.self)
}
