// swift-tools-version: 6.0

import PackageDescription

// The arrows of the design, one target a stage: training never sees a figure, layout never sees
// Cairo, and only CairoRendering imports the C shim. A target may import what stands in its list.
let package = Package(
  name: "descent",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "descent", targets: ["descent"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .target(name: "CPNG", dependencies: ["CLibPNG"]),

    .target(name: "TorchRandom"),
    .target(name: "TorchArithmetic"),
    .target(name: "Training", dependencies: ["TorchRandom", "TorchArithmetic"]),

    .target(name: "Suggestions"),
    .target(name: "Expressions", dependencies: ["TorchRandom", "TorchArithmetic", "Suggestions"]),
    .target(name: "Scenes"),
    .target(name: "Plotting", dependencies: ["Scenes", "Suggestions"]),
    .target(name: "DescentFigures", dependencies: ["Training", "Plotting", "Scenes"]),

    .target(name: "Rasters", dependencies: ["CPNG"]),
    .target(name: "CairoRendering", dependencies: ["Scenes", "Rasters", "CCairo"]),
    .target(name: "ImageComparison", dependencies: ["Rasters"]),

    .target(name: "OutputFiles"),
    .executableTarget(
      name: "descent",
      dependencies: [
        "Training", "DescentFigures", "Plotting", "Scenes", "CairoRendering", "Rasters",
        "OutputFiles", "TorchRandom", "Suggestions",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TorchReferences", path: "Tests/TorchReferences", resources: [.copy("Fixtures")]),
    .testTarget(name: "TorchRandomTests", dependencies: ["TorchRandom", "TorchReferences"]),
    .testTarget(name: "TorchArithmeticTests", dependencies: ["TorchArithmetic"]),
    .testTarget(name: "TrainingTests", dependencies: ["Training", "TorchReferences"]),
    .testTarget(name: "SuggestionsTests", dependencies: ["Suggestions"]),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: ["Expressions", "TorchRandom", "TorchReferences", "Training"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "ScenesTests", dependencies: ["Scenes"]),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "Scenes"], resources: [.copy("Fixtures")]),
    .testTarget(
      name: "DescentFiguresTests",
      dependencies: ["DescentFigures", "Scenes", "Plotting", "Training"]),
    .testTarget(name: "RastersTests", dependencies: ["Rasters"]),
    .testTarget(
      name: "CairoRenderingTests",
      dependencies: [
        "CairoRendering", "ImageComparison", "DescentFigures", "Plotting", "Rasters", "Scenes",
        "Training",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "ImageComparisonTests", dependencies: ["ImageComparison", "Rasters"]),
    .testTarget(name: "OutputFilesTests", dependencies: ["OutputFiles"]),
    .testTarget(
      name: "descentTests",
      dependencies: ["descent", "Training", "Rasters", "ImageComparison"]),
  ],
  swiftLanguageModes: [.v6]
)
