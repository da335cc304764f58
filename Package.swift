// swift-tools-version: 6.0

import PackageDescription

// The arrows of the design, one target a stage: training never sees a figure, layout never sees
// Cairo, and only CairoRendering imports the C shim. A target may import what stands in its list.
let package = Package(
  name: "descent",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "descent", targets: ["descent"]),
    // For tests of figures, in any package: expectFigure(_:matches:).
    .library(
      name: "FigureTesting",
      targets: ["FigureTesting", "ImageChecks", "Plotting", "Scenes", "Typesetting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .systemLibrary(
      name: "CLibPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    // fontconfig, on which Cairo stands, brings it.
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // zlib comes with libpng, which stands on it.
    .target(
      name: "CPNG", dependencies: ["CLibPNG"], linkerSettings: [.linkedLibrary("z")]),

    .target(name: "TorchRandom"),
    .target(name: "TorchArithmetic"),
    .target(name: "Training", dependencies: ["TorchArithmetic"]),

    .target(name: "Suggestions"),
    .target(name: "ShellWords"),
    .target(name: "ReportNames"),
    .target(name: "JSONTexts"),
    .target(name: "Globs"),
    .target(name: "Expressions", dependencies: ["TorchRandom", "TorchArithmetic", "Suggestions"]),
    .target(
      name: "Experiments",
      dependencies: ["Training", "Expressions", "TorchRandom", "JSONTexts", "Suggestions"]),
    .target(name: "Scenes"),
    .target(name: "Typesetting", dependencies: ["Scenes", "Suggestions"]),
    .target(name: "Digests", dependencies: ["CMessageDigest"]),
    .target(name: "Plotting", dependencies: ["Scenes", "Typesetting", "Digests"]),
    .target(
      name: "DescentFigures",
      dependencies: [
        "Experiments", "Expressions", "Training", "Plotting", "Scenes", "Typesetting",
        "Suggestions",
      ]),

    .target(
      name: "RunRecords", dependencies: ["Experiments", "DescentFigures", "JSONTexts"]),
    .target(
      name: "ExperimentFiles",
      dependencies: [
        "Experiments", "DescentFigures", "Plotting", "Training", "TorchRandom", "Suggestions",
        "CSVFiles", "InputFiles", "ReportNames", "SettingFiles",
      ]),
    .target(
      name: "CheckFiles", dependencies: ["SettingFiles", "Suggestions", "InputFiles", "Globs"]),

    .target(
      name: "Sweeps",
      dependencies: [
        "Experiments", "DescentFigures", "Training", "TorchRandom", "JSONTexts", "Digests",
        "InputFiles", "OutputFiles", "Suggestions", "Workers",
      ]),
    .target(
      name: "SweepFigures",
      dependencies: [
        "Sweeps", "DescentFigures", "Experiments", "Plotting", "Scenes", "Typesetting",
        "TorchRandom",
      ]),

    .target(name: "Rasters", dependencies: ["CPNG"]),
    .target(name: "FigureMetadata", dependencies: ["Rasters"]),
    .target(
      name: "CairoRendering", dependencies: ["Scenes", "Rasters", "FigureMetadata", "CCairo"]),
    .target(name: "CChildProcess"),
    .target(
      name: "VectorPictures",
      dependencies: ["Rasters", "FigureMetadata", "Digests", "CExpat", "CChildProcess"]),
    .target(name: "ImageComparison", dependencies: ["Rasters", "Digests", "Workers"]),
    .target(name: "CheckRecords", dependencies: ["Digests", "JSONTexts"]),
    .target(
      name: "Pages", dependencies: ["Digests"],
      resources: [.embedInCode("Style/base.css"), .embedInCode("Style/controls.css")]),
    .target(name: "Documents", dependencies: ["Scenes"]),
    .target(name: "DocumentPrinting", dependencies: ["Documents", "Pages", "Scenes"]),
    .target(
      name: "DocumentPages", dependencies: ["Documents", "Pages", "Scenes"],
      resources: [.embedInCode("Script/sort.js"), .embedInCode("Style/document.css")]),
    .target(name: "DocumentTexts", dependencies: ["Documents", "Pages"]),
    .target(
      name: "Reports",
      dependencies: [
        "DescentFigures", "Documents", "ExperimentFiles", "Experiments", "Plotting", "RunRecords",
        "Scenes", "ShellWords", "Sweeps", "SweepFigures", "Training",
      ]),
    .target(
      name: "Galleries",
      dependencies: [
        "DescentFigures", "FigureMetadata", "InputFiles", "Pages", "Plotting", "Provenance",
        "ReportNames", "ShellWords",
      ],
      resources: [.embedInCode("Script/filter.js"), .embedInCode("Style/gallery.css")]),
    .target(
      name: "CheckReports",
      dependencies: [
        "CheckRecords", "Digests", "InputFiles", "JSONTexts", "OutputFiles", "Pages", "Rasters",
        "ReportNames",
      ],
      resources: [
        .embedInCode("Script/articles.js"), .embedInCode("Script/keys.js"),
        .embedInCode("Script/list.js"), .embedInCode("Script/magnifier.js"),
        .embedInCode("Script/marks.js"), .embedInCode("Script/start.js"),
        .embedInCode("Script/views.js"), .embedInCode("Style/page.css"),
        .embedInCode("Style/pictures.css"),
      ]),
    .target(name: "FigureComparison", dependencies: ["CheckRecords", "Plotting", "Scenes"]),
    .target(
      name: "ImageChecks",
      dependencies: [
        "CheckFiles", "CheckRecords", "Digests", "FigureComparison", "FigureMetadata", "Globs",
        "ImageComparison", "InputFiles", "JSONTexts", "OutputFiles", "Plotting", "Provenance",
        "Rasters", "Scenes", "SettingFiles", "Suggestions", "VectorPictures", "Workers",
      ]),

    .target(
      name: "SettingFiles",
      dependencies: ["Suggestions", .product(name: "Yams", package: "Yams")]),
    .target(name: "CSVFiles", dependencies: ["Suggestions"]),
    .target(
      name: "Provenance",
      dependencies: [
        "Experiments", "DescentFigures", "JSONTexts", "Plotting", "Sweeps", "Training",
      ]),
    .target(
      name: "FigureTesting",
      dependencies: [
        "CairoRendering", "CheckRecords", "Globs", "ImageChecks", "InputFiles", "OutputFiles",
        "Plotting", "Provenance",
      ]),
    .target(name: "InputFiles"),
    .target(name: "Workers", dependencies: ["InputFiles"]),
    .target(name: "OutputFiles"),
    .executableTarget(
      name: "descent",
      dependencies: [
        "Experiments", "ExperimentFiles", "DescentFigures", "Plotting", "Scenes",
        "CairoRendering", "Rasters", "Provenance", "FigureMetadata", "InputFiles", "OutputFiles",
        "JSONTexts", "RunRecords", "Documents", "DocumentPages",
        "DocumentPrinting", "DocumentTexts", "Reports",
        "TorchRandom", "Training", "Sweeps", "SweepFigures", "Workers", "SettingFiles",
        "CheckFiles", "CheckRecords", "CheckReports", "Globs", "ImageChecks",
        "Suggestions", "Galleries", "Pages", "ReportNames", "ShellWords",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "descent-benchmarks",
      dependencies: [
        "Experiments", "Training", "DescentFigures", "Plotting", "Scenes", "CairoRendering",
        "Rasters", "ImageComparison", "InputFiles", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/DescentBenchmarks",
      resources: [
        .embedInCode("Peers/strip.py"), .embedInCode("Peers/many_strips.py"),
        .embedInCode("Peers/scatter.py"), .embedInCode("Peers/sweep.py"),
        .embedInCode("Peers/strip.gp"), .embedInCode("Peers/compare_images.py"),
        .embedInCode("Peers/pixelmatch.mjs"),
      ]),

    .target(
      name: "TorchReferences", dependencies: ["Training"], path: "Tests/TorchReferences",
      resources: [.copy("Fixtures")]),
    .testTarget(name: "TorchRandomTests", dependencies: ["TorchRandom", "TorchReferences"]),
    .testTarget(name: "TorchArithmeticTests", dependencies: ["TorchArithmetic"]),
    .testTarget(
      name: "TrainingTests", dependencies: ["Training", "TorchRandom", "TorchReferences"]),
    .testTarget(name: "SuggestionsTests", dependencies: ["Suggestions"]),
    .testTarget(name: "ShellWordsTests", dependencies: ["ShellWords"]),
    .testTarget(name: "ReportNamesTests", dependencies: ["ReportNames"]),
    .target(
      name: "TestSupport", dependencies: ["Scenes", "Experiments", "Training", "TorchRandom"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: ["Experiments", "Training", "TorchRandom", "TorchReferences", "TestSupport"]),
    .testTarget(
      name: "FigureComparisonTests",
      dependencies: [
        "FigureComparison", "CheckRecords", "Plotting", "Scenes", "Typesetting", "TestSupport",
      ]),
    .testTarget(
      name: "FigureTestingTests",
      dependencies: [
        "CheckRecords", "FigureTesting", "ImageChecks", "Plotting", "Scenes", "Typesetting",
      ]),
    .testTarget(
      name: "ImageChecksTests",
      dependencies: [
        "CairoRendering", "CheckFiles", "CheckRecords", "DescentFigures", "Experiments", "Globs",
        "ImageChecks", "ImageComparison", "Plotting", "Provenance", "Rasters", "Scenes",
        "SettingFiles", "TestSupport", "Typesetting",
      ]),
    .testTarget(name: "CSVFilesTests", dependencies: ["CSVFiles", "TestSupport"]),
    .testTarget(
      name: "RunRecordsTests", dependencies: ["RunRecords", "DescentFigures", "Experiments"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "DescentFigures", "Documents", "Experiments", "OutputFiles", "Plotting",
        "ReportNames", "RunRecords", "Scenes", "Sweeps", "TestSupport", "Training",
      ]),
    .testTarget(
      name: "DocumentPagesTests",
      dependencies: [
        "DocumentPages", "Documents", "BrowserSupport", "CairoRendering", "Pages", "Scenes",
        "TestSupport",
      ]),
    .testTarget(
      name: "DocumentTextsTests",
      dependencies: ["DocumentTexts", "Documents", "Scenes", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Scenes"]),
    .testTarget(
      name: "DocumentPrintingTests",
      dependencies: [
        "DocumentPrinting", "Documents", "CairoRendering", "DescentFigures", "Experiments",
        "Pages", "Plotting", "Scenes", "TestSupport", "Training",
      ]),
    .testTarget(name: "ScenesTests", dependencies: ["Scenes", "TestSupport"]),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "Scenes", "TestSupport"]),
    .testTarget(
      name: "ExpressionsTests",
      dependencies: [
        "Expressions", "Scenes", "TestSupport", "TorchRandom", "TorchReferences", "Training",
        "Typesetting",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "PlottingTests",
      dependencies: ["Plotting", "Digests", "Scenes", "Typesetting", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "DescentFiguresTests",
      dependencies: [
        "DescentFigures", "Scenes", "Plotting", "Typesetting", "Experiments", "Training",
        "TestSupport",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "SweepsTests",
      dependencies: [
        "Sweeps", "Experiments", "DescentFigures", "Training", "TorchRandom", "OutputFiles",
        "TorchReferences", "Workers", "TestSupport",
      ]),
    .testTarget(
      name: "SweepFiguresTests",
      dependencies: [
        "SweepFigures", "Sweeps", "DescentFigures", "Experiments", "Plotting", "Scenes",
        "CairoRendering", "TorchRandom", "TestSupport",
      ]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "RastersTests", dependencies: ["Rasters", "TestSupport"]),
    .testTarget(
      name: "FigureMetadataTests",
      dependencies: [
        "FigureMetadata", "CairoRendering", "Rasters", "Scenes", "TestSupport",
      ]),
    .testTarget(
      name: "CairoRenderingTests",
      dependencies: [
        "CairoRendering", "ImageComparison", "DescentFigures", "Plotting", "Rasters", "Scenes",
        "TorchRandom", "Experiments", "BrowserSupport",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "CheckRecordsTests", dependencies: ["CheckRecords"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Digests", "TestSupport"]),
    .target(name: "BrowserSupport", path: "Tests/BrowserSupport"),
    .testTarget(
      name: "GalleriesTests",
      dependencies: [
        "Galleries", "BrowserSupport", "CairoRendering", "DescentFigures", "Experiments",
        "FigureMetadata", "Pages", "Plotting", "Provenance", "Scenes", "TestSupport",
      ]),
    .testTarget(
      name: "CheckReportsTests",
      dependencies: [
        "CheckReports", "CheckRecords", "Digests", "Rasters", "BrowserSupport", "TestSupport",
      ]),
    .testTarget(
      name: "VectorPicturesTests",
      dependencies: [
        "VectorPictures", "CairoRendering", "FigureMetadata", "Rasters", "Scenes", "TestSupport",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "ImageComparisonTests",
      dependencies: ["ImageComparison", "Rasters", "Digests", "TestSupport"]),
    .testTarget(
      name: "ExperimentFilesTests",
      dependencies: [
        "ExperimentFiles", "Experiments", "DescentFigures", "InputFiles", "Training", "TestSupport",
      ]),
    .testTarget(name: "SettingFilesTests", dependencies: ["SettingFiles", "TestSupport"]),
    .testTarget(name: "GlobsTests", dependencies: ["Globs", "TestSupport"]),
    .testTarget(
      name: "CheckFilesTests", dependencies: ["CheckFiles", "SettingFiles", "TestSupport"]),
    .testTarget(
      name: "ProvenanceTests",
      dependencies: [
        "Provenance", "Experiments", "DescentFigures", "Plotting", "Scenes", "Sweeps",
      ]),
    .testTarget(name: "JSONTextsTests", dependencies: ["JSONTexts", "TestSupport"]),
    .testTarget(name: "WorkersTests", dependencies: ["Workers"]),
    .testTarget(name: "InputFilesTests", dependencies: ["InputFiles"]),
    .testTarget(name: "OutputFilesTests", dependencies: ["OutputFiles"]),
    .testTarget(
      name: "descentTests",
      dependencies: [
        "descent", "Digests", "ExperimentFiles", "Experiments", "InputFiles", "Rasters",
        "ImageComparison", "TestSupport",
      ]),
    .testTarget(
      name: "DescentBenchmarksTests",
      dependencies: [
        "descent-benchmarks", "CairoRendering", "DescentFigures", "Plotting", "Experiments",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
