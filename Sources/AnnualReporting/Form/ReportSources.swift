public import Disclosure

/// The texts behind the form and its rules.
public enum ReportSources {
  public static let form = Provision("国办公开办函〔2021〕30号")
  /// The form before it, which is still met.
  public static let oldForm = Provision("国办公开办函〔2019〕60号")
  /// What may be charged for excessive requests, and that it is reported.
  public static let fee = Provision("国办函〔2020〕109号")
  /// The day by which offices publish, as they do; the text that says so was not read.
  public static let deadline = Provision.practice("次年1月31日前公布")
}
