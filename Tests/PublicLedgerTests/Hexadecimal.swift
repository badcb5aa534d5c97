/// Two digits a byte; the digits are right, for they stand in the test.
func bytes(ofHexadecimal digits: String) -> [UInt8] {
  let values = digits.compactMap(\.hexDigitValue)
  return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
}
