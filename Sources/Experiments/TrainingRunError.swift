import TorchRandom

/// Why a text is not the record of a run.
public enum TrainingRunError: Error, Equatable, Sendable {
  /// The schema that was found.
  case schema(String)

  case seed(TorchSeed, experiment: TorchSeed)

  /// A part's name, how many values it has, and how many its experiment asks for.
  case count(String, Int, expected: Int)

  /// There is nothing that the model learned from.
  case noTargets

  case parameterNames([String], expected: [String])

  case stepNumber(Int, expected: Int)

  /// A number that does not follow from the parameters of its step: its place, itself, and what does.
  case inconsistent(String, String, expected: String)

  /// Where in the JSON, and what is wrong there.
  case malformed(path: String, reason: String)
}

extension TrainingRunError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .schema(let found):
      "schema: \"\(found)\" is not \"\(TrainingRun.schema)\"; "
        + "read it with the version that wrote it, or run the experiment again"
    case .seed(let seed, let experiment):
      "seed: \(seed) is not the experiment's \(experiment); run the experiment again"
    case .count(let part, let count, let expected):
      "\(part): \(count) values where the experiment makes \(expected); run the experiment again"
    case .noTargets:
      "targets: there is none; run the experiment again"
    case .parameterNames(let names, let expected):
      "parameters.names: \(names) are not the experiment's \(expected); run the experiment again"
    case .stepNumber(let number, let expected):
      "steps[\(expected - 1)].step: \(number) is not \(expected); run the experiment again"
    case .inconsistent(let place, let value, let expected):
      "\(place): \(value) is not the \(expected) that follows from the parameters; run the experiment "
        + "again"
    case .malformed(let path, let reason):
      (path.isEmpty ? "" : "\(path): ") + reason + "; run the experiment again"
    }
  }
}
