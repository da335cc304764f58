import SettingFiles

/// What is wrong with a file of settings for checks, and where.
public typealias CheckFileError = SettingError
