//! The province beside the region: what the Institut de la statistique du Québec published, with its year.
//!
//! Source: ISQ, *L'économie sociale au Québec. Portrait statistique 2016*, 29 April 2019. No later edition for
//! the whole province is known; every number is to be shown with its year.

/// The year that the numbers are of.
pub const YEAR: i64 = 2016;
pub const ENTERPRISES: i64 = 11_200;
pub const JOBS: i64 = 220_000;
/// In cents: 47.8 billion dollars.
pub const REVENUE: i64 = 4_780_000_000_000;
/// Hundredths of a percent of enterprises: those under ten employees, and those under 500 000 $ of revenue.
pub const UNDER_TEN: i64 = 6_500;
pub const UNDER_HALF_A_MILLION: i64 = 6_400;

/// The share of a legal form, in hundredths of a percent. Co-operatives are those that are not financial; those
/// that are stand with mutuals.
pub fn of_form(form: &str) -> Option<i64> {
    match form {
        "nonprofit" => Some(7_500),
        "cooperative" => Some(2_200),
        "mutual" => Some(300),
        _ => None,
    }
}

/// How many enterprises of a sector: the five groups that the portrait puts first, three quarters of all. The last two
/// are two groups of as many each, arts, culture and media, and recreation and tourism; not one group told twice.
pub fn of_sector(sector: &str) -> Option<i64> {
    match sector {
        "education" => Some(2_510),
        "civic" => Some(2_180),
        "housing" => Some(1_550),
        "arts" => Some(1_120),
        "leisure" => Some(1_120),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ENTERPRISES, of_sector};

    #[test]
    fn the_five_first_groups_are_three_quarters_of_all_as_published() {
        let five = ["education", "civic", "housing", "arts", "leisure"];
        let sum: i64 = five.iter().filter_map(|sector| of_sector(sector)).sum();
        assert_eq!((sum * 100 + ENTERPRISES / 2) / ENTERPRISES, 76);
    }
}
