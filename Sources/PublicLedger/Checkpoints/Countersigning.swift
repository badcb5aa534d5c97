import WorkingDays

extension CheckpointFile {
  /// Whether a bureau may countersign: what it saw last of that office still begins this ledger.
  ///
  /// `last` is what the bureau's own ledger says it saw last of that office; nil the first time, when
  /// there is nothing to hold the checkpoint against.
  ///
  /// - Throws: LED-014 when the proof starts elsewhere, LED-015 when entries were cut off, LED-016 when
  ///   what was countersigned was rewritten.
  public func requireGoingOn(from last: LedgerAct.Seen?) throws(LedgerRefusal) {
    guard let last else {
      guard since == 0 else { throw .otherStart(checkpoint.office, since, seen: 0) }
      return
    }
    // The same again, because the file with the countersignature was lost.
    if last.sha256 == checkpoint.sha256 { return }
    guard checkpoint.size >= last.size else { throw .cut(last, now: checkpoint.size) }
    guard since == last.size else { throw .otherStart(checkpoint.office, since, seen: last.size) }
    guard let root = bytes(ofHexadecimal: last.root.utf8),
      MerkleProof.isConsistent(
        consistency, from: last.size, root, to: checkpoint.size, checkpoint.root)
    else { throw .rewritten(last) }
  }

  /// The countersignature, when it is there and right.
  ///
  /// - Throws: LED-017 when it is missing, of another checkpoint, or its signature is wrong.
  public func requireCountersignature() throws(LedgerRefusal) -> Countersignature {
    guard let countersignature else {
      throw LedgerRefusal("LED-017", "存证还没有会签,请先送主管部门用 gongshi ledger countersign 会签")
    }
    guard countersignature.checkpoint == checkpoint.sha256, countersignature.isSigned else {
      throw LedgerRefusal("LED-017", "会签的签名不对,或者会签的是另一份存证,请向主管部门核实", .broken)
    }
    return countersignature
  }

  /// That it is a checkpoint of this office's ledger as it is now.
  ///
  /// - Throws: LED-018 for another office's.
  public func requireOffice(_ unit: String) throws(LedgerRefusal) {
    guard checkpoint.office != unit else { return }
    throw LedgerRefusal("LED-018", "这是“\(checkpoint.office)”的存证,不是“\(unit)”的,请换本单位的存证")
  }
}

extension LedgerRefusal {
  fileprivate static func otherStart(_ office: String, _ since: Int, seen: Int) -> LedgerRefusal {
    LedgerRefusal(
      "LED-014",
      seen == 0
        ? "本单位还没有会签过“\(office)”的存证,这一份却从第 \(since) 条接起,请该单位加 --since 0 重做"
        : "上次会签到“\(office)”的第 \(seen) 条,这一份从第 \(since) 条接起,请该单位加 --since \(seen) 重做")
  }

  fileprivate static func cut(_ last: LedgerAct.Seen, now: Int) -> LedgerRefusal {
    LedgerRefusal(
      "LED-015",
      "\(last.at.chinese) 会签时“\(last.office)”的台账有 \(last.size) 条,现在只有 \(now) 条,"
        + "末尾被截掉了,不能会签,请查明原因",
      .broken)
  }

  fileprivate static func rewritten(_ last: LedgerAct.Seen) -> LedgerRefusal {
    LedgerRefusal(
      "LED-016",
      "“\(last.office)”的台账前 \(last.size) 条与 \(last.at.chinese) 会签的不同,会签以后被改写过,"
        + "不能会签,请查明原因",
      .broken)
  }
}
