import SettingFiles

/// What is wrong with an experiment, and where.
public typealias ExperimentFileError = SettingError
