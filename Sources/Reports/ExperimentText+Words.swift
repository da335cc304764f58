import Documents
import ExperimentFiles

extension ExperimentText {
  /// That a file of data lies beside the experiment's, if that names one.
  var dataBeside: [Inline] {
    dataFile.map { [" and its data, as they were, in ", .code($0), " beside it"] } ?? []
  }
}
