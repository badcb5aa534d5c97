import ChannelChecks
import PersonalData

/// How much is certainly personal in the file, every place of it looked at.
func countPersonalData(inFileAt path: String) throws -> Int {
  let found = scan(path, with: PersonalDataDetector(knownOfficial: []))
  if let refusal = found.refusal { throw refusal }
  return found.certainCount
}
