import Disclosure
import WorkingDays
import PersonalData

// MARK: Who signed

extension CaseFile {
  var formTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let dossier = state.dossier
      let marks = { (mark: Dossier.Mark) in
        "\(mark.what)：\(mark.reason)（\(name(of: mark.person))，\(mark.at.chinese)）"
      }
      return [
        try text("流程", state.current.scheme.name), try text("稿次", "\(state.current.version)"),
        try text("起草人", name(of: dossier.currentVersion.drafter)),
        try text("起草时间", dossier.currentVersion.at.chinese),
        try text("说明", dossier.ticks.filter { $0.version == dossier.currentNumber }.map(marks)),
        try text("退回", dossier.returns.map(marks)),
        try text(
          "强制通过",
          dossier.forced.map { mark in
            let what = NoticeAct.Forcible(rawValue: mark.what)?.chinese ?? mark.what
            return "\(what)：\(mark.reason)（\(name(of: mark.person))，\(mark.at.chinese)）"
          }),
      ]
    }
  }

  /// Every step of the scheme; those not signed are left to a hand.
  var signatureTable: RecordPaper.Table {
    get throws(PrivateContent) {
      let rows = state.current.scheme.steps.map { step in
        let signature = state.dossier.signatures.first { $0.step == step.name }
        return [
          step.name, signature.map { name(of: $0.person) } ?? "",
          signature.map(\.at.chinese) ?? "", "",
        ]
      }
      return try table("签字", "", ["环节", "姓名", "时间", "意见和签字"], rows)
    }
  }
}

extension NoticeAct.Forcible {
  fileprivate var chinese: String {
    switch self {
    case .warnings: "提示未逐条说明"
    case .signatures: "签字未齐"
    case .embargo: "提前张贴"
    }
  }
}

// MARK: What changed, what came down, what stays

extension CaseFile {
  var movedTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      [
        try text("原届满时间", moves.first?.from.chineseEnd ?? ""),
        try text("新届满时间", moves.last?.to.chineseEnd ?? ""),
        try text("原因", moves.last?.because ?? ""),
        try text(
          "改期",
          moves.map {
            "原定\($0.from.chineseEnd)届满，因\($0.because)，改为\($0.to.chineseEnd)届满（\($0.at.chinese)登记）"
          }),
      ]
    }
  }

  var removalTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let hung = postingLines { _ in "" }
      guard case .withdrawn(let reason, let at)? = state.ending else {
        return [
          try text("撤回原因", []), try text("撤回时间", []),
          try text("期满时间", [state.exposure?.ends?.chineseEnd].compactMap(\.self)),
          try text("撤下", hung),
        ]
      }
      return [
        try text("撤回原因", [reason]), try text("撤回时间", [at.chinese]), try text("期满时间", []),
        try text("撤下", hung.isEmpty ? ["没有张贴过"] : hung),
      ]
    }
  }

  var recordTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let content = state.current
      let posted = state.exposure?.firstPosted?.day
      var texts = [
        try text("名单校验值", content.sha256), try text("名单树根", content.listRoot),
        try text("首次张贴", [posted?.chinese].compactMap(\.self)),
        try text("结束时间", [state.ending?.at.chinese].compactMap(\.self)),
      ]
      switch state {
      case .archived(_, _, _, let retention):
        texts += [
          try text("归档日", [retention.archivedOn.chinese]),
          try text("保存至", [retention.until?.chinese].compactMap(\.self)),
          try text("保存依据", [retention.rule].compactMap(\.self)), try text("注销时间", []),
        ]
      case .erased(_, _, _, let tombstone, let at):
        texts += [
          try text("归档日", []), try text("保存至", []), try text("保存依据", [tombstone.rule]),
          try text("注销时间", [at.chinese]),
        ]
      case .draft, .signed, .open, .concluded, .withdrawn: break
      }
      return texts
    }
  }
}
