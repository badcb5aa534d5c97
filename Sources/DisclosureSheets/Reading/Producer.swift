/// Which program wrote a workbook, as its property parts say.
enum Producer {
  /// For people, as WPS 表格.
  static func name(of properties: FileProperties) -> String {
    // WPS calls itself Microsoft Excel in some versions, but always leaves its build number.
    if properties.custom["KSOProductBuildVer"] != nil { return "WPS 表格" }
    if properties.creator == "openpyxl" { return properties.creator }
    let program = properties.application
    if program.isEmpty { return "程序不明" }
    // LibreOffice adds its platform and build behind a dollar sign.
    let name = program.prefix { $0 != "$" }
    return name.hasPrefix("WPS") ? "WPS 表格" : String(name)
  }
}
