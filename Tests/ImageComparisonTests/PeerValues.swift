import ImageComparison
import Rasters
import Testing

/// What other tools say of pictures made by rules.
///
/// RMS: `calculate_rms` of matplotlib 3.11.2. MAE: `np.abs(a - b).mean()` of NumPy 2.4.6. PSNR and
/// SSIM: scikit-image 0.26.0, `data_range=255`, `channel_axis=2`. Each with red, green and blue, or
/// with alpha too where the pictures are not opaque. Counts and pictures: pixelmatch 7.2.0 and 5.3.0.
struct PeerValues: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let first: Picture
  let second: Picture
  let exact: Double
  let rms: Double
  let mae: Double
  let psnr: Double

  /// Nil for pictures smaller than the window.
  let ssim: Double?

  let v7: Pixelmatch
  let v5: Pixelmatch

  struct Pixelmatch: Sendable {
    /// By the usual options, with `includeAA`, and with `threshold` 0.03.
    let different: Double
    let withAntiAliasing: Double
    let atLowThreshold: Double

    /// ``Picture/digest`` of the picture of the differences, by the usual options.
    let picture: String

    /// The same with `diffMask` and with `diffColorAlt` of 0, 255, 0.
    let mask: String
  }

  init(
    _ name: String, _ first: Raster, _ second: Raster, exact: Double, rms: Double, mae: Double,
    psnr: Double, ssim: Double?, v7: Pixelmatch, v5: Pixelmatch? = nil
  ) {
    testDescription = name
    self.first = Picture(raster: first)
    self.second = Picture(raster: second)
    self.exact = exact
    self.rms = rms
    self.mae = mae
    self.psnr = psnr
    self.ssim = ssim
    self.v7 = v7
    self.v5 = v5 ?? v7
  }

  func pixelmatch(_ version: PixelmatchVersion) -> Pixelmatch { version == .v7 ? v7 : v5 }

  static let all: [PeerValues] = [
    PeerValues(
      "noise", TestPictures.noise(width: 23, height: 17, seed: 1),
      TestPictures.noise(width: 23, height: 17, seed: 2),
      exact: 391, rms: 103.55093141261182, mae: 83.77237851662404, psnr: 7.827723416511025,
      ssim: -0.02511404892987092,
      v7: .init(
        different: 379, withAntiAliasing: 379, atLowThreshold: 390,
        picture: "112eea80bc993d5378d42bfb6160c23f35c2a9278a6a7d59706ba94b18a9ea26",
        mask: "3931f27177cbaf697bb623769d5a83f484cf20453f4b3ae1992573d4641bbeab")),
    PeerValues(
      "disturbed gradient", TestPictures.gradient(width: 64, height: 48, shift: 0),
      TestPictures.disturbed(
        TestPictures.gradient(width: 64, height: 48, shift: 0), amplitude: 60, seed: 7),
      exact: 3072, rms: 73.85839491892577, mae: 46.402994791666664, psnr: 10.762806300957726,
      ssim: 0.37442957460601284,
      v7: .init(
        different: 2288, withAntiAliasing: 2288, atLowThreshold: 3036,
        picture: "4f565e444293482269273b6d2d1a79434efe36758ef536326adcecc616e84b9c",
        mask: "9fcca7dbc4e164ffcf43ff089f4a5613e9cbf34755f0f5d0c9ce2eac4cdd69b9")),
    PeerValues(
      "moved disc", TestPictures.disc(width: 40, height: 36, centerX: 78, centerY: 70, radius: 48),
      TestPictures.disc(width: 40, height: 36, centerX: 80, centerY: 71, radius: 48),
      exact: 130, rms: 18.805510421741342, mae: 4.795833333333333, psnr: 22.645101096704217,
      ssim: 0.9083088879446898,
      v7: .init(
        different: 0, withAntiAliasing: 97, atLowThreshold: 0,
        picture: "9043c1d469cd0929d2569e47f682777fde87bec249bba289253d1311faff2fb4",
        mask: "8c9434015daaee3cb4da349648285ca89ba7c5effd0b767bb75259683eaa0753")),
    PeerValues(
      "larger disc", TestPictures.disc(width: 40, height: 36, centerX: 78, centerY: 70, radius: 48),
      TestPictures.disc(width: 40, height: 36, centerX: 78, centerY: 70, radius: 52),
      exact: 192, rms: 45.65903220855893, mae: 13.852777777777778, psnr: 14.940269570253939,
      ssim: 0.6880664091996905,
      v7: .init(
        different: 8, withAntiAliasing: 152, atLowThreshold: 8,
        picture: "a4da30b4a011c4de764dda1b7b7f3f57dc6f8e845e21cd14c39a1470304d54d7",
        mask: "c3c12413f81b94774d93c20984a68653fe10d2f99919f513e62b9cf38f317210")),
    PeerValues(
      "disc at the border",
      TestPictures.disc(width: 33, height: 31, centerX: 2, centerY: 60, radius: 50),
      TestPictures.disc(width: 33, height: 31, centerX: 5, centerY: 61, radius: 50),
      exact: 77, rms: 22.95854566733998, mae: 5.190615835777126, psnr: 20.91191613333602,
      ssim: 0.892973914454685,
      v7: .init(
        different: 0, withAntiAliasing: 58, atLowThreshold: 0,
        picture: "259138c3a65de1639c519be3d81fbe5d6d7d9b4736301abc5256a240186840b7",
        mask: "994161b6464cea448b0d2bac968a95693aa1fac8552109c20653a9ae9da9ae56")),
    PeerValues(
      "translucent", TestPictures.translucentNoise(width: 29, height: 31, seed: 3),
      TestPictures.translucentNoise(width: 29, height: 31, seed: 4),
      exact: 899, rms: 102.34843374956937, mae: 83.14182424916574, psnr: 7.929179588908707,
      ssim: 0.06425314566052964,
      v7: .init(
        different: 732, withAntiAliasing: 732, atLowThreshold: 877,
        picture: "7f69b876ff9dc1313e4adea9c03d77864044842ed9f59837327e42774b2ac399",
        mask: "29d369eade8fbba3643ace08432021604281e5231a18cb4676d2189e14077124"),
      v5: .init(
        different: 761, withAntiAliasing: 761, atLowThreshold: 877,
        picture: "f7ffa7c43d5874214da48344b21152f849bed4cec266cccc16eaa48dd12fdf81",
        mask: "450e591b4a4d5b20918b7a7e56cef95a4e56753e97a4b1e6f9a2e18cdaa49464")),
    PeerValues(
      "disturbed translucent", TestPictures.translucentNoise(width: 29, height: 31, seed: 5),
      TestPictures.disturbed(
        TestPictures.translucentNoise(width: 29, height: 31, seed: 5), amplitude: 90, seed: 6),
      exact: 899, rms: 81.1799574024954, mae: 51.53476084538376, psnr: 9.941827226793619,
      ssim: 0.39492160536550214,
      v7: .init(
        different: 490, withAntiAliasing: 490, atLowThreshold: 762,
        picture: "629e0ed8224ccc973c7fe7d1c9b4ef18d251c2708608f9783397dd6f4a45fcdf",
        mask: "4737b55fdc9f597bdcf953509063c509eb1eaff40ed9180cc24c81177c1b003c")),
    PeerValues(
      "moved box", TestPictures.box(x: 8, color: 0x1f77b4),
      TestPictures.box(x: 9, color: 0x1f77b4),
      exact: 30, rms: 24.882557478415812, mae: 3.625, psnr: 20.212903289523968,
      ssim: 0.8637986622844274,
      v7: .init(
        different: 30, withAntiAliasing: 30, atLowThreshold: 30,
        picture: "607b6323c0e24ec5e49115e95ca2026c2efd515a9bdc87d66c2d27f96e438f08",
        mask: "9c9535f5e2fdcc67d0ac93b595af03748799ea53afc395c02cc23883c93160d1")),
    PeerValues(
      "one column", TestPictures.noise(width: 1, height: 40, seed: 8),
      TestPictures.noise(width: 1, height: 40, seed: 9),
      exact: 40, rms: 116.31061143908295, mae: 95.09166666666667, psnr: 6.818416832733045,
      ssim: nil,
      v7: .init(
        different: 38, withAntiAliasing: 38, atLowThreshold: 40,
        picture: "7a2c94c1547cbf1c0e84faa77067deb6f56f061e9a60ea3fa96b00f580f81141",
        mask: "a36c046ee4c5b5d8392f7507833bfd10458295bd93ed55ea0b93975b5278f25d")),
    PeerValues(
      "one row",
      TestPictures.disturbed(
        TestPictures.gradient(width: 40, height: 1, shift: 0), amplitude: 90, seed: 9),
      TestPictures.gradient(width: 40, height: 1, shift: 0),
      exact: 40, rms: 56.477724222327986, mae: 49.8, psnr: 13.093259839871344,
      ssim: nil,
      v7: .init(
        different: 36, withAntiAliasing: 36, atLowThreshold: 40,
        picture: "356ccd12553d2150382ba8192d72c321ea1c6d1c169c9d1c8a6bef75bd968a50",
        mask: "b3711a4d1ccf9546e502165e71fe7bb9d38303e61d3ae21c5588071534c38e0c")),
  ]
}
