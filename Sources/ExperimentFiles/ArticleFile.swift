/// The article's experiment as a file has it, so that its values can be set like any other's.
enum ArticleFile {
  static let text = """
    seed: 2021
    data:
      t: arange(0, 20)
      y: rand(20)*5 + 0.8*(t - 7.5)**2 + 1
    labels: { t: time, y: speed }
    model:
      formula: a*(t**2) + (b*t) + c
      parameters: { names: [a, b, c], initial: randn(3), draw: 2 }
    optimizer: { kind: gradient-descent, learning-rate: 1e-5 }
    steps: 10
    figures: [prediction-strip]

    """
}
