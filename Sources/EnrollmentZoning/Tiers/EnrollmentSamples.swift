/// Rules of real places, sorted by id, to start from: the text of a 方案.yaml each.
///
/// They were taken from one source each and are no law. What the source leaves open stands in 未写明,
/// filled in by practice where a line is there, and left out where a step must ask. A new one needs
/// its file in `Samples` and its line here; a test holds the lines against the folder.
let enrollmentSamples: [(id: String, text: String)] = sampleFiles.map { id, bytes in
  (id, String(decoding: bytes, as: UTF8.self))
}

private let sampleFiles: [(id: String, bytes: [UInt8])] = [
  ("chancheng-2021", PackageResources.chancheng_2021_yaml),
  ("huachi-2024", PackageResources.huachi_2024_yaml),
  ("jimei-2020", PackageResources.jimei_2020_yaml),
  ("linping-2021", PackageResources.linping_2021_yaml),
  ("longgang-2025", PackageResources.longgang_2025_yaml),
  ("longhua-2013", PackageResources.longhua_2013_yaml),
  ("longmatan-2020", PackageResources.longmatan_2020_yaml),
  ("longwen-2016", PackageResources.longwen_2016_yaml),
  ("nine-year", PackageResources.nine_year_yaml),
  ("panyu-2026", PackageResources.panyu_2026_yaml),
  ("panyu-2026-junior", PackageResources.panyu_2026_junior_yaml),
  ("siming-huli-2016", PackageResources.siming_huli_2016_yaml),
  ("suzhou", PackageResources.suzhou_yaml),
  ("xiamen-2016", PackageResources.xiamen_2016_yaml),
  ("xiangshan-2022", PackageResources.xiangshan_2022_yaml),
]
