import Foundation
import NoticeLife
import Testing
import WorkingDays

/// What stands in a ledger must be read for ever: these texts are never changed, only added to.
struct ActTests {
  private static let written: [String] = [
    #"{"archived":{"rule":"x","until":"2026-10-22"}}"#,
    #"{"archived":{}}"#,
    #"{"concluded":{"outcome":{"corrected":{"by":"N-2026-0002"}}}}"#,
    #"{"concluded":{"outcome":{"decided":{}}}}"#,
    #"{"concluded":{"outcome":{"noObjection":{}}}}"#,
    #"{"counted":{"period":{"ends":"2026-09-21T17:30+08:00","firstCounted":"2026-09-15","posting":1,"start":"2026-09-14T09:00+08:00"}}}"#,
    #"{"drafted":{"draft":{"comesDownAtEnd":false,"findings":[{"blocks":false,"count":2,"rule":"R-01"}],"fingerprint":"1111-1111-1111-1111","kind":"hiring.proposed","listRoot":"ff","period":{"closesAt":"17:30","count":5,"firstDay":"next","lastDay":"2026-09-21","posted":"2026-09-14","source":"x","unit":"working"},"requiredChannels":["网站"],"rowCount":10,"scheme":{"id":"one","name":"经办","steps":[{"name":"经办","needsMinutes":false,"role":"经办"}]},"sha256":"11","title":"公示","version":1}}}"#,
    #"{"erased":{"tombstone":{"ended":"2026-09-22","listRoot":"f","posted":"2026-09-14","rowCount":10,"rule":"x","sha256":"1"}}}"#,
    #"{"extended":{"reason":"x","to":"2026-09-30T17:30+08:00"}}"#,
    #"{"forced":{"reason":"x","what":"signatures"}}"#,
    #"{"linked":{"as":"correctedBy","to":"N-2026-0002"}}"#,
    #"{"moved":{"because":"x","period":{"ends":"2026-09-21T17:30+08:00","firstCounted":"2026-09-15","posting":1,"start":"2026-09-14T09:00+08:00"}}}"#,
    #"{"objected":{"objection":"Y-2026-0001","rows":[3]}}"#,
    #"{"posted":{"posting":{"at":"2026-09-14T09:00+08:00","channel":"公示栏","evidence":[{"photograph":{"sha256":"aa"}},{"page":{"address":"https://example.cn/1"}}],"number":1,"place":"一楼"}}}"#,
    #"{"proven":{"evidence":{"page":{"address":"https://example.cn/1","sha256":"aa"}},"posting":1}}"#,
    #"{"restarted":{"reason":"x"}}"#,
    #"{"retained":{"rule":"x","until":"2026-12-01"}}"#,
    #"{"returned":{"reason":"x"}}"#,
    #"{"revisionUndone":{"from":2,"to":1}}"#,
    #"{"rowResumed":{"reason":"x","row":1}}"#,
    #"{"rowSuspended":{"reason":"x","row":1}}"#,
    #"{"scheduled":{"notBefore":"2026-09-14T09:00+08:00"}}"#,
    #"{"settled":{"finding":"upheld","objection":"Y-2026-0001"}}"#,
    #"{"signed":{"minutes":"bb","sha256":"11","step":"经办","version":1}}"#,
    #"{"takenDown":{"at":"2026-09-22T08:00+08:00","posting":1}}"#,
    #"{"ticked":{"reason":"x","rule":"R-01"}}"#,
    #"{"withdrawn":{"reason":"x"}}"#,
  ]

  @Test(arguments: written) func `an act is read as it was written, and written so again`(
    text: String
  ) throws {
    let act = try JSONDecoder().decode(NoticeAct.self, from: Data(text.utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(String(decoding: try encoder.encode(act), as: UTF8.self) == text)
    #expect(text.hasPrefix(#"{"\#(act.name.rawValue)":"#))
  }

  @Test func `every act has a text that must be read for ever`() {
    let names = Set(Self.written.compactMap { $0.split(separator: "\"").dropFirst().first })
    // A revision is written as a draft is.
    #expect(
      Set(NoticeAct.Name.allCases.map(\.rawValue)).subtracting(names.map(String.init))
        == ["revised"])
  }
}
