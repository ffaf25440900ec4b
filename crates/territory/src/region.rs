//! The seventeen administrative regions of Québec.
use std::sync::LazyLock;

/// An administrative region: `"01"` Bas-Saint-Laurent to `"17"` Centre-du-Québec.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// Two digits.
    pub code: &'static str,
    pub name: &'static str,
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    include_str!("../data/regions.tsv")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(code, name)| Region { code, name })
        .collect()
});

/// All regions, by code.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// The region of that code. `"1"` is read as `"01"`: spreadsheets drop the zero.
pub fn region(code: &str) -> Option<&'static Region> {
    let code = code.trim();
    let (tens, code) = if code.len() == 1 { ("0", code) } else { ("", code) };
    REGIONS.iter().find(|region| region.code.strip_prefix(tens) == Some(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_regions_are_known_by_code_even_without_their_zero() {
        assert_eq!(regions().len(), 17);
        assert_eq!(region("11").unwrap().name, "Gaspésie–Îles-de-la-Madeleine");
        assert_eq!(region("1"), region("01"));
        assert_eq!(region("18"), None);
        assert_eq!(region(""), None);
        assert_eq!(region("7").unwrap().name, "Outaouais");
    }
}
