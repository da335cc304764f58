/// An experiment to start from, with a comment at each key.
public enum StarterFile {
  /// A complete experiment that runs as it is.
  public static let text = """
    # An experiment for descent. Run it:  descent run experiment.yml
    # Every key:                          descent run --help

    # Everything random follows from this seed, as in PyTorch.
    seed: 1

    # Columns, made in this order. Formulas are Python's: + - * / **, exp, log, sin, rand(n), ...
    # Instead of formulas: lists such as [1, 2, 3], or columns of a CSV file:
    #   data: { file: points.csv, x: time, y: speed }
    data:
      x: linspace(0, 4, 40)
      y: 2.5*x + 1 + 0.5*randn(40)

    # What is trained. Parameters start where you say; a formula such as randn(1) draws them.
    model:
      formula: slope*x + offset
      parameters: { slope: 0, offset: 0 }

    # mse, mse-loss, mae, or { kind: huber, delta: 1 }
    loss: mse

    # gradient-descent, sgd or adam, with PyTorch's options.
    optimizer: { kind: gradient-descent, learning-rate: 0.05 }
    steps: 60

    # Any of those that descent run --help lists; options go in braces.
    figures:
      - fit
      - rmse-curve
      - prediction-strip: { panels: 4, steps: even }

    # matplotlib or clean
    theme: clean

    """
}
