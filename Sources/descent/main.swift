import CairoRendering
import DescentFigures
import Foundation
import Plotting
import Rasters
import TorchRandom
import Training

let fonts = try FontLibrary()
let renderer = CairoRenderer(fonts: fonts)
let theme = CommandLine.arguments.contains("clean") ? Theme.clean : Theme.matplotlib
let dpi = CommandLine.arguments.contains("200") ? 200.0 : 100.0
let out = CommandLine.arguments[1]
try? FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
for (seed, draw) in [
  (2021, 2), (2021, 1), (0, 2), (1, 2), (2, 2), (3, 2), (7, 2), (42, 2), (123, 2), (999, 2),
] {
  var experiment = Experiment.article
  experiment.seed = TorchSeed(seed)
  experiment.draw = draw
  let run = try Trainer.run(experiment)
  for kind in FigureKind.allCases where (seed == 2021 && draw == 2) || kind == .predictionStrip {
    let scene = kind.figure(of: run, theme: theme).scene(theme: theme, measuring: fonts)
    let name =
      seed == 2021 && draw == 2
      ? kind.rawValue : draw == 1 ? "prediction-strip-draw1" : "strip-seed\(seed)"
    let png = try PNGEncoder().encode(try renderer.raster(scene, dpi: dpi))
    try Data(png).write(to: URL(fileURLWithPath: "\(out)/\(name).png"))
    try Data(try renderer.svg(scene)).write(to: URL(fileURLWithPath: "\(out)/\(name).svg"))
    try Data(try renderer.pdf(scene)).write(to: URL(fileURLWithPath: "\(out)/\(name).pdf"))
  }
}
