//! The class of a buyer, as rules of buying part them: by its sector and its legal form, where they are written.
use db::{Db, Fault};
use people::organization;

/// One of the buyers that rules are of, or "" where nothing tells which.
pub async fn of(db: &Db, organization: &str) -> Result<&'static str, Fault> {
    let found = organization::find(db, organization).await?;
    Ok(found.map(|one| told(&one.sector, &one.legal_form)).unwrap_or_default())
}

/// By the sector of the SCIAN, 912 and 913 being provincial and local administrations, 61 and 62 teaching and health.
fn told(sector: &str, form: &str) -> &'static str {
    let within = |code: &str| sector.starts_with(code);
    match form {
        _ if within("913") => "municipal",
        _ if within("912") => "ministry",
        "public" if within("61") || within("62") => "network",
        "" | "public" => "",
        _ if sector.is_empty() || within("91") => "",
        _ => "private",
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_buyer_is_of_one_class_or_of_none_that_is_known() {
        let classes = [("622", "public"), ("913", "other"), ("912", "public"), ("622", "nonprofit")];
        let classes = classes.map(|(sector, form)| told(sector, form));
        assert_eq!(classes, ["network", "municipal", "ministry", "private"]);
        for (sector, form) in
            [("", "public"), ("", "cooperative"), ("", ""), ("722", "public"), ("911", "other")]
        {
            assert_eq!(told(sector, form), "", "{sector} {form}");
        }
    }
}
