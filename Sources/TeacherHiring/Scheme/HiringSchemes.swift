/// Schemes of real places, sorted by id, to start from: the text of a 方案.yaml each.
///
/// What a place's documents leave open is filled in by practice, and its 未写明 says so. A new
/// scheme needs its file in `Schemes` and its line here; a test holds the lines against the folder.
public let hiringSchemes: [(id: String, text: String)] = schemeFiles.map { id, bytes in
  (id, String(decoding: bytes, as: UTF8.self))
}

private let schemeFiles: [(id: String, bytes: [UInt8])] = [
  ("anyue", PackageResources.anyue_yaml),
  ("chongqing-tegang", PackageResources.chongqing_tegang_yaml),
  ("dengfeng-2023", PackageResources.dengfeng_2023_yaml),
  ("fengqiu", PackageResources.fengqiu_yaml),
  ("hubin-2021", PackageResources.hubin_2021_yaml),
  ("liupanshui", PackageResources.liupanshui_yaml),
  ("qinghai-2021", PackageResources.qinghai_2021_yaml),
  ("shaanxi", PackageResources.shaanxi_yaml),
  ("shibei-2018", PackageResources.shibei_2018_yaml),
  ("shibei-2019", PackageResources.shibei_2019_yaml),
  ("shunde-2013", PackageResources.shunde_2013_yaml),
  ("tianxin-2018", PackageResources.tianxin_2018_yaml),
  ("wusheng-2022", PackageResources.wusheng_2022_yaml),
  ("xiangxiang-2014", PackageResources.xiangxiang_2014_yaml),
  ("yandu-2015", PackageResources.yandu_2015_yaml),
]
