//! Pictures and drawings: read once before printing, so that a bad one is named, and given a size that suits the page.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage, SvgImage};

use crate::print::Fault;

/// The width of the text on the page, in points: a letter sheet (612) less its margins.
pub const MEASURE: f64 = 468.0;
/// Half of it, less the white between two drawings that stand side by side.
pub const HALF: f64 = 222.0;
/// A drawing this wide or less, in its own units, needs no more than half.
const NARROW: f64 = 420.0;
/// How high a picture or a drawing may stand, in points.
const TALLEST: f64 = 420.0;

/// The kind of file typst is told, and the width in points at which the picture stands.
pub struct Sized {
    pub format: &'static str,
    pub width: f64,
}

/// Reads a JPEG or a PNG; `caption` names it in the fault.
pub fn raster(bytes: &Bytes, caption: &str, widest: f64, tallest: f64) -> Result<Sized, Fault> {
    let fault = |why: String| Fault::Picture { caption: caption.to_owned(), why };
    let (format, name) = match ExchangeFormat::detect(bytes) {
        Some(format @ ExchangeFormat::Jpg) => (format, "jpg"),
        Some(format @ ExchangeFormat::Png) => (format, "png"),
        _ => return Err(fault("neither a JPEG nor a PNG".into())),
    };
    let image = RasterImage::plain(bytes.clone(), format).map_err(|why| fault(why.to_string()))?;
    let ratio = f64::from(image.width().max(1)) / f64::from(image.height().max(1));
    // A small picture is not blown up past 96 points an inch.
    let natural = f64::from(image.width()) * 0.75;
    Ok(Sized { format: name, width: natural.min(widest).min(tallest * ratio).max(1.0) })
}

/// How many times wider than high a picture is that was read before.
pub fn ratio(bytes: &[u8]) -> f64 {
    let bytes = Bytes::new(bytes.to_vec());
    let read = ExchangeFormat::detect(&bytes).and_then(|format| RasterImage::plain(bytes, format).ok());
    read.map_or(1.0, |image| f64::from(image.width().max(1)) / f64::from(image.height().max(1)))
}

/// A photograph or a poster inside the text.
pub fn picture(bytes: &Bytes, caption: &str) -> Result<Sized, Fault> {
    raster(bytes, caption, MEASURE, TALLEST)
}

/// Reads a drawing; `caption` names it in the fault.
pub fn drawing(bytes: &Bytes, caption: &str) -> Result<Sized, Fault> {
    let image = SvgImage::new(bytes.clone()).map_err(|why| Fault::Chart {
        caption: caption.to_owned(),
        why: format!("{why:?}").chars().take(300).collect(),
    })?;
    let ratio = image.width().max(1.0) / image.height().max(1.0);
    let room = if image.width() <= NARROW { HALF } else { MEASURE };
    Ok(Sized { format: "svg", width: room.min(TALLEST * 1.4 * ratio).max(1.0) })
}
