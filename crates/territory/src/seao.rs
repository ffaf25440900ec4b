//! The categories by which SEAO, the public tender site, sorts its notices.
use std::sync::LazyLock;

/// A category such as `S8`; French only, as SEAO publishes them.
#[derive(Debug, PartialEq, Eq)]
pub struct Category {
    pub code: &'static str,
    pub name: &'static str,
    /// `Travaux de construction`, `Biens`, `Services`…
    pub group: &'static str,
}

static CATEGORIES: LazyLock<Vec<Category>> = LazyLock::new(|| {
    include_str!("../data/seao_categories.tsv")
        .lines()
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Category { code: cells.next()?, name: cells.next()?, group: cells.next()? })
        })
        .collect()
});

/// All categories, in SEAO's order.
pub fn seao_categories() -> &'static [Category] {
    &CATEGORIES
}

/// The category of that code, whatever its case.
pub fn seao_category(code: &str) -> Option<&'static Category> {
    CATEGORIES.iter().find(|category| category.code.eq_ignore_ascii_case(code.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_five_categories_are_known() {
        assert_eq!(seao_categories().len(), 55);
        assert_eq!(seao_category("s11").unwrap().group, "Services");
        assert_eq!(seao_category("Z9"), None);
    }
}
