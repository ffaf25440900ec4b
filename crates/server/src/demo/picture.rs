//! Pictures for the demonstration, painted by this program itself: a lighthouse over the bay in the morning, and a logo.
use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

const WIDE: u32 = 960;
const HIGH: u32 = 640;
/// How wide and how high the logo is.
const ROUND: u32 = 480;

/// Four looks at each pixel, so that edges are smooth.
const LOOKS: [(f64, f64); 4] = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];

type Colour = [f64; 3];

const DAWN: Colour = [250.0, 214.0, 170.0];
const SKY: Colour = [122.0, 170.0, 204.0];
const SUN: Colour = [255.0, 243.0, 214.0];
const FAR_SEA: Colour = [150.0, 178.0, 186.0];
const NEAR_SEA: Colour = [34.0, 84.0, 108.0];
const ROCK: Colour = [132.0, 74.0, 52.0];
const GRASS: Colour = [70.0, 98.0, 58.0];
const WHITE: Colour = [246.0, 240.0, 228.0];
const RED: Colour = [176.0, 44.0, 34.0];
const DARK: Colour = [44.0, 40.0, 44.0];

/// The picture, as PNG.
pub fn lighthouse() -> anyhow::Result<Vec<u8>> {
    let picture = RgbImage::from_fn(WIDE, HIGH, |x, y| {
        let mut sum = [0.0; 3];
        for (right, down) in LOOKS {
            let seen =
                seen((f64::from(x) + right) / f64::from(HIGH), (f64::from(y) + down) / f64::from(HIGH));
            for (sum, part) in sum.iter_mut().zip(seen) {
                *sum += part / 4.0;
            }
        }
        Rgb(sum.map(|part| part.round().clamp(0.0, 255.0) as u8))
    });
    let mut png = Cursor::new(vec![]);
    picture.write_to(&mut png, ImageFormat::Png)?;
    Ok(png.into_inner())
}

/// The logo of a pole that does not exist, as PNG: the tower before the bay, in a round with nothing behind it.
pub fn logo() -> anyhow::Result<Vec<u8>> {
    let side = f64::from(ROUND);
    let picture = RgbaImage::from_fn(ROUND, ROUND, |x, y| {
        let (mut sum, mut covered): (Colour, f64) = ([0.0; 3], 0.0);
        for (right, down) in LOOKS {
            let (x, y) = ((f64::from(x) + right) / side - 0.5, (f64::from(y) + down) / side);
            if x.hypot(y - 0.5) < 0.49 {
                covered += 0.25;
                let behind = if y > 0.72 { NEAR_SEA } else { SKY };
                let seen = tower(x * 0.3, 0.09 + y * 0.55).unwrap_or(behind);
                for (sum, part) in sum.iter_mut().zip(seen) {
                    *sum += part / 4.0;
                }
            }
        }
        let [red, green, blue] = sum.map(|part| (part / covered.max(0.25)).round().clamp(0.0, 255.0) as u8);
        Rgba([red, green, blue, (covered * 255.0).round() as u8])
    });
    let mut png = Cursor::new(vec![]);
    picture.write_to(&mut png, ImageFormat::Png)?;
    Ok(png.into_inner())
}

/// What is seen at a point: 1.5 wide, 1 high, from the upper left; what is nearest first.
fn seen(x: f64, y: f64) -> Colour {
    if let Some(colour) = tower(x - 1.12, y) {
        return colour;
    }
    let cape = 0.66 - 0.10 * (1.0 - ((x - 1.15) / 0.42).powi(2)).max(0.0) + 0.008 * (x * 31.0).sin();
    if (0.74..=1.5).contains(&x) && y > cape && y < 0.80 - 0.05 * (1.5 - x) {
        return if y < cape + 0.03 { GRASS } else { mix(ROCK, DARK, (y - cape) * 1.6) };
    }
    if rock(x, y) {
        return mix(ROCK, FAR_SEA, 0.35);
    }
    if boat(x - 0.36, y - 0.80) {
        return DARK;
    }
    if y > 0.62 {
        let deep = (y - 0.62) / 0.38;
        let wave = 0.06 * (y * y * 260.0 + (x * 9.0).sin() * 1.4).sin();
        let glint = if (x - 0.52).abs() < 0.03 + deep * 0.10 { 0.30 * (1.0 - deep) } else { 0.0 };
        return mix(mix(FAR_SEA, NEAR_SEA, (deep + wave).clamp(0.0, 1.0)), SUN, glint);
    }
    let to_sun = (x - 0.52).hypot(y - 0.50);
    if to_sun < 0.055 {
        return SUN;
    }
    mix(mix(SKY, DAWN, (y / 0.62).powi(2)), SUN, (0.5 - to_sun).max(0.0) * 0.5)
}

/// A tapering tower in three bands, its gallery and its lamp, around its own axis.
fn tower(x: f64, y: f64) -> Option<Colour> {
    let (side, half) = (x.abs(), 0.032 + (y - 0.22) * 0.07);
    match y {
        _ if (0.13..0.16).contains(&y) && side < (y - 0.13) * 1.3 => Some(RED),
        _ if (0.16..0.20).contains(&y) && side < 0.026 => Some(if side < 0.018 { SUN } else { DARK }),
        _ if (0.20..0.215).contains(&y) && side < 0.05 => Some(DARK),
        _ if (0.215..0.60).contains(&y) && side < half => {
            let band = if (0.33..0.45).contains(&y) { RED } else { WHITE };
            Some(mix(band, DARK, (x / half + 1.0) * 0.16))
        }
        _ => None,
    }
}

/// A long rock in the sea with an arch through it.
fn rock(x: f64, y: f64) -> bool {
    let top = 0.50 + 0.012 * (x * 60.0).sin() + if x < 0.12 { (0.12 - x) * 0.9 } else { (x - 0.12) * 0.14 };
    let arch = ((x - 0.31) / 0.022).powi(2) + ((y - 0.625) / 0.055).powi(2) < 1.0;
    (0.04..0.40).contains(&x) && y > top && y < 0.63 && !arch
}

/// A small boat with its mast, around its own middle.
fn boat(x: f64, y: f64) -> bool {
    let hull = (0.0..0.03).contains(&y) && x.abs() < 0.075 - y * 1.1;
    let cabin = (-0.03..0.0).contains(&y) && (-0.035..0.012).contains(&x);
    hull || cabin || ((-0.10..0.0).contains(&y) && (0.022..0.027).contains(&x))
}

/// One colour with a part of another in it, of 0 to 1.
fn mix(one: Colour, other: Colour, part: f64) -> Colour {
    std::array::from_fn(|i| one[i] + (other[i] - one[i]) * part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_shows_a_white_and_red_tower_before_the_sky() {
        assert_eq!(tower(0.0, 0.18), Some(SUN));
        assert_eq!(tower(0.3, 0.3), None);
        let png = lighthouse().unwrap();
        let seen = image::load_from_memory(&png).unwrap();
        assert_eq!((seen.width(), seen.height()), (WIDE, HIGH));
    }

    #[test]
    fn the_logo_is_a_tower_in_a_round_with_nothing_behind_it() {
        let seen = image::load_from_memory(&logo().unwrap()).unwrap().to_rgba8();
        let ([.., corner], [red, green, _, middle]) = (seen.get_pixel(0, 0).0, seen.get_pixel(240, 270).0);
        assert_eq!((corner, middle), (0, 255));
        assert!(red > green, "the middle band of the tower is red: {red} {green}");
    }
}
