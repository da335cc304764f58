import CheckFiles
import ImageComparison
import SettingFiles
import Suggestions

/// What is said of pictures in one place, understood; nil or empty where it says nothing.
struct CheckRules: Equatable, Sendable {
  var gates: [Gate] = []
  var masks: [MaskRequest]?
  var fontOnly: FontOnlyPolicy?
  var alpha: AlphaRule?
  var threshold: Double?
  var includesAntiAliasing: Bool?
  var dotsPerInch: Double?
  var reason: String?

  /// - Throws: `SettingError` at the place of what is not known.
  init(_ entry: CheckFile.Entry) throws(SettingError) {
    for (gates, isMinimum) in [(entry.maxima, false), (entry.minima, true)] {
      for gate in gates {
        do throws(GateError) {
          self.gates.append(
            try Gate(
              metric: gate.metric.value, limit: gate.bound.value, isMinimum: isMinimum))
        } catch {
          throw SettingError(isMinimum ? "min" : "max", "\(error)", at: gate.metric.origin)
        }
      }
    }
    if let list = entry.masks {
      var masks: [MaskRequest] = []
      for mask in list.value {
        do throws(MaskError) {
          masks.append(try MaskRequest(mask.value))
        } catch {
          throw SettingError("mask", "\(error)", at: mask.origin)
        }
      }
      self.masks = masks
    }
    fontOnly = try Self.word(entry.fontOnly, "font-only")
    alpha = try Self.word(entry.alpha, "alpha")
    threshold = entry.threshold?.value
    includesAntiAliasing = entry.includeAntiAliasing?.value
    dotsPerInch = entry.dpi?.value
    reason = entry.reason?.value
  }

  private static func word<Word: CaseIterable & RawRepresentable>(
    _ text: Located<String>?, _ key: String
  ) throws(SettingError) -> Word? where Word.RawValue == String {
    guard let text else { return nil }
    guard let word = Word(rawValue: text.value) else {
      let advice = NearestName.advice(on: text.value, among: Word.allCases.map(\.rawValue))
      throw SettingError(key, "unknown word \"\(text.value)\"; \(advice)", at: text.origin)
    }
    return word
  }

  /// Sets what other rules say over these: gates by their metric, all else as a whole.
  mutating func set(_ other: CheckRules) {
    for gate in other.gates {
      if let index = gates.firstIndex(where: { $0.metric == gate.metric }) {
        gates[index] = gate
      } else {
        gates.append(gate)
      }
    }
    masks = other.masks ?? masks
    fontOnly = other.fontOnly ?? fontOnly
    alpha = other.alpha ?? alpha
    threshold = other.threshold ?? threshold
    includesAntiAliasing = other.includesAntiAliasing ?? includesAntiAliasing
    dotsPerInch = other.dotsPerInch ?? dotsPerInch
    reason = other.reason ?? reason
  }

  /// The settings that these rules come to, with the defaults for what they do not say.
  var settings: CheckSettings {
    var settings = CheckSettings()
    if !gates.isEmpty { settings.gates = gates }
    settings.masks = masks ?? settings.masks
    settings.fontOnly = fontOnly ?? settings.fontOnly
    settings.alpha = alpha ?? settings.alpha
    settings.options.threshold = threshold ?? settings.options.threshold
    settings.options.includesAntiAliasing =
      includesAntiAliasing ?? settings.options.includesAntiAliasing
    settings.dotsPerInch = dotsPerInch ?? settings.dotsPerInch
    settings.reason = reason
    return settings
  }
}
