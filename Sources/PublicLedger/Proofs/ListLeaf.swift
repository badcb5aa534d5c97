/// A row of a list as a leaf of the list's tree.
///
/// The salt (16 bytes) keeps the neighbours in a proof from being guessed: a hash of a known name and
/// score alone could be found by trying.
public enum ListLeaf {
  /// Canonical JSON; `row` is canonical JSON already, an object of header and text.
  public static func text(row: String, salt: [UInt8]) -> String {
    #"{"row":\#(row),"salt":"\#(hexadecimal(salt))"}"#
  }

  public static func hash(row: String, salt: [UInt8]) -> [UInt8] {
    MerkleHash.leaf(text(row: row, salt: salt).utf8)
  }
}
