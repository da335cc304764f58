import Expressions
import Testing
import TorchRandom

private func value(_ text: String, _ names: [String: Value] = [:]) throws -> Value {
  var generator = TorchGenerator(seed: 2021)
  return try Expression(parsing: text, allowing: .data(names.keys))
    .evaluate(names: names, generator: &generator)
}

@Test(
  arguments: [
    ("-2**2", .integer(-4)),
    ("2**-1", .real(0.5)),
    ("2**3**2", .integer(512)),
    ("7/2", .real(3.5)),
    ("4/2", .real(2)),
    ("2*3.1", .real(6.2)),
    ("0.1 + 0.2", .real(0.30000000000000004)),
    ("-(-3)", .integer(3)),
    ("+3 - 5", .integer(-2)),
    ("(-2)**63", .integer(.min)),
    ("1**1_000_000_000_000", .integer(1)),
    ("2.0**0.5", .real(1.4142135623730951)),
    ("abs(-3)", .integer(3)),
    ("relu(-3)", .integer(0)),
    ("sqrt(4)", .real(2)),
    ("sigmoid(0)", .real(0.5)),
    ("exp(0) + log(1) + sin(0) + cos(0) + tanh(0)", .real(2)),
  ] as [(String, PythonNumber)])
func numbersAreComputedAsInPython(text: String, number: PythonNumber) throws {
  #expect(try value(text) == .number(number))
}

@Test func numbersMeetTensorsInFloat32() throws {
  let t: Value = .vector([1, 3, 7])
  #expect(try value("2*3.1*t", ["t": t]) == .vector([6.2, Float(6.2) * 3, Float(6.2) * 7]))
  let chained = [1, 3, 7].map { (x: Float) -> Float in (x * Float(2)) * Float(3.1) }
  #expect(try value("t*2*3.1", ["t": t]) == .vector(chained))
}

@Test func aNumberOverATensorIsAProductWithItsReciprocal() throws {
  let third: Float = 1 / 3
  #expect(try value("7/t", ["t": .vector([3])]) == .vector([third * 7]))
  #expect(third * 7 != Float(7) / 3)
}

@Test func vectorsOfOneElementAndScalarsAreBroadcast() throws {
  let names: [String: Value] = ["one": .vector([2]), "t": .vector([1, 2]), "s": .scalar(3)]
  #expect(try value("one*t", names) == .vector([2, 4]))
  #expect(try value("t - one", names) == .vector([-1, 0]))
  #expect(try value("s*t + s", names) == .vector([6, 9]))
  #expect(try value("s**2 - 1", names) == .scalar(8))
  #expect(try value("one*s", names) == .vector([6]))
  #expect(try value("none*one", ["none": .vector([]), "one": .vector([2])]) == .vector([]))
}

@Test func randomNumbersAreDrawnInTheOrderOfTheText() throws {
  var generator = TorchGenerator(seed: 2021)
  let (uniform, normal) = (generator.uniform(count: 3), generator.normal(count: 3))
  #expect(try value("rand(3) + 0*randn(3)") == .vector(uniform))
  #expect(try value("0*rand(3) + randn(3)") == .vector(normal))
}

@Test func specialValuesArePyTorchs() throws {
  let names: [String: Value] = ["t": .vector([.nan, -0.0, -1, .infinity])]
  #expect(try value("t**0", names) == .vector([1, 1, 1, 1]))
  #expect(try value("1**t", names) == .vector([1, 1, 1, 1]))
  guard case .vector(let positive) = try value("relu(t)", names) else { return }
  #expect(positive[0].isNaN && positive[1...].elementsEqual([0, 0, .infinity]))
}
