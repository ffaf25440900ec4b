//! The square that a telephone reads (QR), drawn here as SVG.
use qrcode::{EcLevel, QrCode, render::svg};

/// A square that leads to an address, dark on light whatever the theme: telephones read no other. None when the
/// address is longer than a square holds.
pub fn square(address: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Some(drawn.split_once("?>").map_or(drawn.clone(), |(_, svg)| svg.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_svg_without_a_style() {
        let drawn =
            square("https://maillon.example/gim/programmation/01f8/presences?code=0A1B2C3D4E").unwrap();
        assert!(drawn.starts_with("<svg") && drawn.ends_with("</svg>") && !drawn.contains("style"));
        assert!(square(&"x".repeat(10_000)).is_none());
    }
}
