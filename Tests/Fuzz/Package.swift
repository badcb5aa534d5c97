// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "gongshi", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "FileTexts", package: "gongshi"),
        .product(name: "PersonalData", package: "gongshi"),
        .product(name: "XMLStreams", package: "gongshi"),
        .product(name: "ZipArchives", package: "gongshi"),
      ],
      // libFuzzer has the main function.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
