//! A picture made fit for a report: upright, 1600 pixels at most, and free of what the camera noted.
use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType, metadata::Orientation,
};
use std::io::Cursor;

/// The longest side kept, in pixels.
const LONGEST: u32 = 1_600;
/// The longest side read, in pixels, and the memory that reading may take, in bytes.
const WIDEST_READ: u32 = 12_000;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Why a picture is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No file was chosen.
    None,
    /// Larger than may be read.
    TooLarge,
    /// Neither a JPEG, a PNG nor a WebP, or a broken one.
    NoPicture,
}

/// The picture as JPEG, whatever it came as. Nothing of the file goes through but its pixels.
pub fn shrink(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unreadable::NoPicture)?;
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(WIDEST_READ), Some(WIDEST_READ));
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) * 4 > MOST_MEMORY {
        return Err(Unreadable::TooLarge);
    }
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(why)?;
    if width.max(height) > LONGEST {
        image = image.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    image.apply_orientation(upright);
    let mut out = vec![];
    JpegEncoder::new_with_quality(&mut out, 84)
        .encode_image(&on_white(&image))
        .map_err(|_| Unreadable::NoPicture)?;
    Ok(out)
}

fn why(fault: image::ImageError) -> Unreadable {
    match fault {
        image::ImageError::Limits(_) => Unreadable::TooLarge,
        _ => Unreadable::NoPicture,
    }
}

/// What shows through a transparent picture is white, as the page is.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let image = image.to_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [r, g, b, a] = image.get_pixel(x, y).0.map(u32::from);
        Rgb([r, g, b].map(|c| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(255)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_picture_is_shrunk_and_a_transparent_one_stands_on_white() {
        let large = DynamicImage::new_rgba8(2_000, 1_000);
        let mut png = Cursor::new(vec![]);
        large.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let kept = image::load_from_memory(&shrink(png.get_ref()).unwrap()).unwrap().to_rgb8();
        assert_eq!(kept.dimensions(), (1_600, 800));
        assert!(kept.get_pixel(5, 5).0.iter().all(|c| *c > 250));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for bytes in [&b""[..], b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n broken", b"GIF89a"] {
            assert_eq!(shrink(bytes), Err(Unreadable::NoPicture));
        }
    }
}
