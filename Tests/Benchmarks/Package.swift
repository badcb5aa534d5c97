// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "gongshi", path: "../..")],
  targets: [
    .executableTarget(
      name: "contestant",
      dependencies: [
        .product(name: "WorkingDays", package: "gongshi"),
        .product(name: "Disclosure", package: "gongshi"),
        .product(name: "DisclosureSheets", package: "gongshi"),
        .product(name: "DisclosureDocuments", package: "gongshi"),
        .product(name: "ChannelChecks", package: "gongshi"),
        .product(name: "PersonalData", package: "gongshi"),
        .product(name: "TeacherHiring", package: "gongshi"),
        .product(name: "StudentAid", package: "gongshi"),
        .product(name: "FeePublicity", package: "gongshi"),
        .product(name: "EnrollmentZoning", package: "gongshi"),
        .product(name: "DisclosureMaps", package: "gongshi"),
        .product(name: "NoticeLife", package: "gongshi"),
        .product(name: "PublicLedger", package: "gongshi"),
        .product(name: "DisclosureStore", package: "gongshi"),
        .product(name: "DisclosureBureau", package: "gongshi"),
        .product(name: "SchoolOversight", package: "gongshi"),
        .product(name: "DisclosureTesting", package: "gongshi"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
