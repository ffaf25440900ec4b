//! The words people use for legal forms and roles, read as the ones a pole keeps.
use sheets::fold;

/// Words, folded, and the legal form they tell; the first found stands.
const FORMS: [(&str, &[&str]); 5] = [
    ("emerging", &["emergence", "emergent", "emerging", "demarrage", "projet"]),
    ("cooperative", &["coop", "cooperative", "co op", "co operative", "cooperatif"]),
    ("mutual", &["mutuelle", "mutuel", "mutual"]),
    (
        "nonprofit",
        &[
            "obnl",
            "osbl",
            "obl",
            "oblm",
            "npo",
            "non lucratif",
            "lucratif",
            "nonprofit",
            "non profit",
            "profit",
            "association",
            "charity",
            "bienfaisance",
            "fondation",
            "corporation sans",
        ],
    ),
    (
        "public",
        &[
            "public",
            "publique",
            "municipalite",
            "municipal",
            "ville",
            "mrc",
            "ministere",
            "gouvernement",
            "parapublic",
            "government",
            "ecole",
            "cegep",
            "universite",
            "centre de service scolaire",
        ],
    ),
];

/// Words that begin or stand in a name and tell its form.
const IN_NAMES: [(&str, &[&str]); 3] = [
    ("cooperative", &["coop", "cooperative", "co op", "co operative"]),
    ("mutual", &["mutuelle"]),
    ("public", &["ville de", "municipalite de", "mrc de", "cegep de", "ministere"]),
];

const ROLES: [(&str, &[&str]); 7] = [
    ("enterprise", &["entreprise", "enterprise", "membre", "fournisseur", "supplier"]),
    ("buyer", &["acheteur", "buyer", "donneur d ordre"]),
    ("support", &["soutien", "support", "accompagnement"]),
    ("funder", &["bailleur", "funder", "financeur", "bailleur de fond"]),
    ("partner", &["partenaire", "partner"]),
    ("media", &["media", "press", "presse"]),
    ("network", &["reseau", "network", "regroupement"]),
];

/// The legal form these words tell, or "".
pub fn legal_form(words: &str) -> &'static str {
    first(&FORMS, words)
}

/// The legal form a name tells by itself, or "".
pub fn form_in_name(name: &str) -> &'static str {
    first(&IN_NAMES, name)
}

/// The roles these words tell, parted by commas, semicolons, bars or slashes; a word that tells none is kept
/// as it is, to be refused.
pub fn roles(words: &str) -> Vec<String> {
    let parts = words.split([',', ';', '|', '/']).map(str::trim).filter(|part| !part.is_empty());
    let mut found: Vec<String> = parts
        .map(|part| match first(&ROLES, part) {
            "" => part.to_owned(),
            role => role.to_owned(),
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

fn first(table: &[(&'static str, &[&str])], words: &str) -> &'static str {
    if words.trim().is_empty() {
        return "";
    }
    let words = format!(" {} ", fold(words));
    let told = table.iter().find(|(_, names)| names.iter().any(|name| words.contains(&format!(" {name} "))));
    told.map_or("", |(form, _)| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_roles_are_read_however_people_write_them() {
        for (words, form) in [
            ("OBNL", "nonprofit"),
            ("O.S.B.L. incorporé (OSBL)", "nonprofit"),
            ("Organisme à but non lucratif", "nonprofit"),
            ("Coopérative de solidarité", "cooperative"),
            ("COOP", "cooperative"),
            ("Mutuelle d’assurance", "mutual"),
            ("Municipalité", "public"),
            ("Inc.", ""),
            ("", ""),
        ] {
            assert_eq!(legal_form(words), form, "{words}");
        }
        assert_eq!(form_in_name("Coopérative forestière du Quai"), "cooperative");
        assert_eq!(form_in_name("Coopération Bellechasse"), "");
        assert_eq!(roles("Acheteur; partenaire, Acheteurs"), ["buyer", "partner"]);
        assert_eq!(roles("Licorne"), ["Licorne"]);
    }
}
