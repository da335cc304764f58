import Testing
import Training

@Test(
  arguments: [
    ([], "tensor([])"),
    ([0], "tensor([0.])"),
    ([0, 1, 2], "tensor([0., 1., 2.])"),
    ([0, 9, 10], "tensor([ 0.,  9., 10.])"),
    ([-0.0, 3], "tensor([-0., 3.])"),
    ([-2.3055, 0.9176, 1.5674], "tensor([-2.3055,  0.9176,  1.5674])"),
    ([0, 0.5, 12.25], "tensor([ 0.0000,  0.5000, 12.2500])"),
    ([0.99999], "tensor([1.0000])"),
    ([1, .nan, -.infinity], "tensor([1., nan, -inf])"),
    ([0.5, .nan, .infinity], "tensor([0.5000,    nan,    inf])"),
    ([1000, 0.5], "tensor([1.0000e+03, 5.0000e-01])"),
    ([1, 1001], "tensor([1.0000e+00, 1.0010e+03])"),
    ([1e-5, -0.0], "tensor([1.0000e-05, -0.0000e+00])"),
    ([99_999.96, 1.5], "tensor([1.0000e+05, 1.5000e+00])"),
    ([3.4028235e38], "tensor([3.4028e+38])"),
    ([.leastNonzeroMagnitude], "tensor([1.4013e-45])"),
    ([100_000_000], "tensor([100000000.])"),
  ] as [([Float], String)])
func valuesArePrintedAsByPyTorch(values: [Float], text: String) {
  #expect(TensorText(values).tensor() == text)
}

/// Halves of the last decimal are exact in binary here, and go to the even digit.
@Test(
  arguments: [
    ([0.03125], ["0.0312"]), ([0.09375], ["0.0938"]),
    ([1_000_002.5, 1], ["1.0000e+06", "1.0000e+00"]),
    ([8_000_050, 1], ["8.0000e+06", "1.0000e+00"]),
    ([8_000_150, 1], ["8.0002e+06", "1.0000e+00"]),
  ] as [([Float], [String])])
func tiesAreRoundedToEven(values: [Float], elements: [String]) {
  #expect(TensorText(values).elements == elements)
}

@Test func aLineHasEightyCharacters() {
  let text = TensorText((0..<20).map { Float($0) })
  #expect(
    text.tensor() == """
      tensor([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12., 13.,
              14., 15., 16., 17., 18., 19.])
      """)
  #expect(text.tensor(requiresGradient: true).hasSuffix(" 19.], requires_grad=True)"))
}

@Test func theMarkOfAGradientGoesOnItsOwnLineWhenItDoesNotFit() {
  let values = [Float](repeating: 0.5, count: 7)
  #expect(
    TensorText(values).tensor(requiresGradient: true) == """
      tensor([0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000],
             requires_grad=True)
      """)
  #expect(
    TensorText(Array(values.dropLast())).tensor(requiresGradient: true)
      == "tensor([0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000], requires_grad=True)")
}
