#if canImport(FoundationEssentials)
import Experiments
import FoundationEssentials
#else
import Foundation
#endif

/// The numbers in the prediction strip, for programs that only draw it.
struct StripNumbers: Encodable, Equatable {
  let inputs: [Float]
  let actual: [Float]

  /// For each panel, as many as there are inputs.
  let predicted: [[Float]]

  init(_ run: TrainingRun) {
    inputs = run.inputs
    actual = run.targets
    predicted = run.steps.prefix(6).map { run.predictions(parameters: $0.parameters) }
  }

  var json: Data {
    get throws { try JSONEncoder().encode(self) }
  }

  /// A line for each input, values between spaces.
  var columns: Data {
    let lines = inputs.indices.map { index in
      ([inputs[index], actual[index]] + predicted.map { $0[index] })
        .map { "\($0)" }.joined(separator: " ")
    }
    return Data((lines.joined(separator: "\n") + "\n").utf8)
  }
}
