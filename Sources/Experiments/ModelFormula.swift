/// What is trained: a formula of the data and of parameters, and where the parameters start.
public struct ModelFormula: Codable, Equatable, Sendable {
  /// In the notation of Python, over the columns of the data and the parameters.
  public var formula: String

  public var parameters: InitialParameters

  public init(formula: String, parameters: InitialParameters) {
    self.formula = formula
    self.parameters = parameters
  }
}

/// The parameters of a model before training.
public struct InitialParameters: Equatable, Sendable {
  public var names: [String]
  public var initial: Initial

  /// Which drawing of the initial values is taken: they are drawn this often, after the data.
  ///
  /// A notebook's cell that draws the start and is run twice uses draw 2.
  public var draw: Int

  /// How initial values are made.
  public enum Initial: Equatable, Sendable {
    /// A formula for all of them: a vector with a value for each, or one number for all.
    case together(String)

    /// A formula for each.
    case each([String])
  }

  public init(names: [String], initial: Initial, draw: Int = 1) {
    self.names = names
    self.initial = initial
    self.draw = draw
  }
}
