//! A picture made fit to be shown: upright, 1600 pixels at most, and free of what the camera noted, its place first of all.
use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType, metadata::Orientation,
};
use std::io::Cursor;

/// The longest side kept, in pixels.
const LONGEST: u32 = 1_600;
/// The longest side read, in pixels, and the memory that reading may take, in bytes: of 67 megapixels, as is told to whom
/// it is refused.
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

/// A picture as JPEG, and its size in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// The picture as JPEG, whatever it came as. Nothing of the file goes through but its pixels.
pub fn shrink(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    Ok(fit(&upright(bytes)?, LONGEST)?.bytes)
}

/// The same, with a small one whose longest side is `small` pixels at most.
pub fn two_sizes(bytes: &[u8], small: u32) -> Result<(Picture, Picture), Unreadable> {
    let image = upright(bytes)?;
    Ok((fit(&image, LONGEST)?, fit(&image, small)?))
}

/// A logo, its longest side of so many pixels at most: as JPEG, or as PNG where what is behind shows through it. Nothing
/// of the file goes through but its pixels.
pub fn mark(bytes: &[u8], longest: u32) -> Result<Vec<u8>, Unreadable> {
    let image = upright(bytes)?;
    if !image.color().has_alpha() {
        return Ok(fit(&image, longest)?.bytes);
    }
    let large = image.width().max(image.height()) > longest;
    let shown = if large { image.resize(longest, longest, FilterType::Triangle) } else { image };
    let mut png = Cursor::new(vec![]);
    DynamicImage::ImageRgba8(shown.to_rgba8())
        .write_to(&mut png, image::ImageFormat::Png)
        .map_err(|_| Unreadable::NoPicture)?;
    Ok(png.into_inner())
}

/// Whether the longest side of a picture is of so many pixels at least.
pub fn is_at_least(bytes: &[u8], longest: u32) -> bool {
    let read = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let size = read.ok().and_then(|reader| reader.into_dimensions().ok());
    size.is_some_and(|(width, height)| width.max(height) >= longest)
}

/// Reads a picture, no larger than may be read, and turns it as it was held.
fn upright(bytes: &[u8]) -> Result<DynamicImage, Unreadable> {
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
    Ok(image)
}

fn fit(image: &DynamicImage, longest: u32) -> Result<Picture, Unreadable> {
    let large = image.width().max(image.height()) > longest;
    let shown = if large { image.resize(longest, longest, FilterType::Triangle) } else { image.clone() };
    let mut bytes = vec![];
    JpegEncoder::new_with_quality(&mut bytes, 84)
        .encode_image(&on_white(&shown))
        .map_err(|_| Unreadable::NoPicture)?;
    Ok(Picture { bytes, width: shown.width(), height: shown.height() })
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
    fn a_small_one_goes_with_the_large_one_and_neither_is_blown_up() {
        let mut png = Cursor::new(vec![]);
        DynamicImage::new_rgb8(900, 300).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let (large, small) = two_sizes(png.get_ref(), 480).unwrap();
        assert_eq!((large.width, large.height, small.width, small.height), (900, 300, 480, 160));
    }

    #[test]
    fn what_is_behind_a_logo_goes_on_showing_through_it() {
        let mut png = Cursor::new(vec![]);
        DynamicImage::new_rgba8(2_000, 500).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let kept = image::load_from_memory(&mark(png.get_ref(), 660).unwrap()).unwrap().to_rgba8();
        assert_eq!((kept.dimensions(), kept.get_pixel(5, 5).0[3]), ((660, 165), 0));
        let mut plain = Cursor::new(vec![]);
        DynamicImage::new_rgb8(300, 100).write_to(&mut plain, image::ImageFormat::Png).unwrap();
        assert!(mark(plain.get_ref(), 660).unwrap().starts_with(&[0xff, 0xd8]), "a JPEG");
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for bytes in [&b""[..], b"<svg onload='x'/>", b"\x89PNG\r\n\x1a\n broken", b"GIF89a"] {
            assert_eq!(shrink(bytes), Err(Unreadable::NoPicture));
        }
    }
}
