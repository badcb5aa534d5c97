import Crypto
import PublicLedger

/// The SHA-256 of a file's content in hexadecimal, under which the office keeps it.
public func contentHash(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }
