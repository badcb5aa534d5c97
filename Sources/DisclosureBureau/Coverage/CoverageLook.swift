import DisclosureSheets
import SchoolOversight

/// How a state looks in a sheet and on a page: always a sign and a word too, for those who do not see
/// the colour and for paper without any.
struct CoverageLook {
  let state: CoverageState

  var style: CellStyle {
    .body.with {
      $0.fill = fill
      $0.alignment = .center
      $0.isBold = state == .blank || state == .late
      if state == .notApplicable { $0.fontColor = 0x595959 }
    }
  }

  /// Red, green, blue; nil for paper.
  var fill: UInt32? {
    switch state {
    case .notYet, .notApplicable: nil
    case .due: 0xDDEBF7
    case .done: 0xE2EFDA
    case .late: 0xFFE699
    case .blank: 0xF4B183
    case .unknown: 0xD9D9D9
    }
  }
}

extension TableSheet.Cell {
  static func state(_ state: CoverageState) -> TableSheet.Cell {
    .state(CoverageLook(state: state), state.rawValue)
  }
}
