//! The line of a file of applications: what its cells say, by the headings that forms elsewhere and people write.
use crate::application::Typed;
use page::Refusals;
use people::import::Columns;
use sheets::{Wanted, recognise};

const WANTED: [Wanted; 9] = [
    Wanted { key: "first_name", names: &["prénom", "first name", "given name"] },
    Wanted { key: "last_name", names: &["nom de famille", "last name", "surname"] },
    Wanted {
        key: "name",
        names: &["nom complet", "nom et prénom", "prénom et nom", "full name", "candidat", "nom", "name"],
    },
    Wanted { key: "email", names: &["courriel", "adresse courriel", "email", "e mail", "adresse e mail"] },
    Wanted {
        key: "phone", names: &["téléphone", "tél", "numéro de téléphone", "phone", "phone number"]
    },
    Wanted { key: "organization", names: &["entreprise", "organisation", "organisme", "organization"] },
    Wanted {
        key: "project",
        names: &["nom du projet", "titre du projet", "projet", "project name", "project"],
    },
    Wanted {
        key: "wants",
        names: &[
            "ce que vous voulez faire",
            "description du projet",
            "décrivez votre projet",
            "description",
            "idée",
            "what you want to do",
            "project description",
        ],
    },
    Wanted {
        key: "why",
        names: &["pourquoi cette cohorte", "motivation", "motivations", "pourquoi", "why this cohort", "why"],
    },
];

/// The fields a person may choose for a column, in the order they are offered.
pub fn fields() -> impl Iterator<Item = &'static str> {
    WANTED.iter().map(|wanted| wanted.key)
}

/// The columns that a person said, parted by commas, or as the headings tell where nobody did.
pub fn columns(said: &str, head: &[String]) -> Columns {
    if !said.is_empty() {
        return chosen(&said.split(',').map(str::to_owned).collect::<Vec<_>>(), head.len());
    }
    let mut columns = vec![String::new(); head.len()];
    for (wanted, found) in WANTED.iter().zip(recognise(head, &WANTED)) {
        if let Some(column) = found.and_then(|at| columns.get_mut(at)) {
            wanted.key.clone_into(column);
        }
    }
    Columns(columns)
}

/// As a person chose; what is no field of ours fills nothing.
pub fn chosen(said: &[String], width: usize) -> Columns {
    let known = |field: &String| if fields().any(|one| one == field) { field.clone() } else { String::new() };
    let mut columns: Vec<String> = said.iter().take(width).map(known).collect();
    columns.resize(width, String::new());
    Columns(columns)
}

/// What a file lacks to be read, or none: whom, their mailbox, and what they want to do.
pub fn lacks(columns: &Columns) -> Option<&'static str> {
    let told = |any: &[&str]| columns.0.iter().any(|field| any.contains(&field.as_str()));
    let whole = told(&["name", "last_name"]) && told(&["email"]) && told(&["wants"]);
    (!whole).then_some("cohort-refusal-columns")
}

/// Reads a line. Whoever brings the file said that these persons agreed.
pub fn read(columns: &Columns, cells: &[String]) -> Typed {
    let of = |wanted: &str| {
        let at = columns.0.iter().zip(cells).find(|(field, _)| *field == wanted);
        at.map(|(_, cell)| page::plain(cell).trim().to_owned()).unwrap_or_default()
    };
    let name = [of("first_name"), of("last_name"), of("name")];
    let [first, last, whole] = name.each_ref().map(String::as_str);
    // « Nom » beside « Prénom » is a family name; beside both, it is the whole.
    let name = if whole.is_empty() || !last.is_empty() { [first, last] } else { [first, whole] };
    Typed {
        name: name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
        email: of("email").to_lowercase(),
        phone: of("phone"),
        organization: of("organization"),
        project: of("project"),
        wants: of("wants"),
        why: of("why"),
        consent: "1".to_owned(),
    }
}

/// Why a line is refused, in words for whoever brings it rather than for whoever applied.
pub fn why(refusals: &Refusals) -> Vec<(&'static str, &'static str)> {
    let told = |&(field, words): &(&'static str, &'static str)| {
        let words = match words {
            "cohort-refusal-your-name" => "cohort-refusal-name",
            "cohort-refusal-email" => "cohort-refusal-file-email",
            "cohort-refusal-wants" => "cohort-refusal-file-wants",
            words => words,
        };
        (field, words)
    };
    refusals.all().iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::{columns, lacks, read};

    #[test]
    fn what_forms_elsewhere_write_is_read() {
        let part = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
        let head = part("Horodateur;Prénom;Nom;Adresse courriel;Nom du projet;Décrivez votre projet");
        let columns = columns("", &head);
        assert_eq!(lacks(&columns), None);
        let line = read(&columns, &part("2021-06-01;Ada;Roy;ADA@Quai.example;Serre;Cultiver"));
        assert_eq!((line.name.as_str(), line.email.as_str()), ("Ada Roy", "ada@quai.example"));
        assert_eq!((line.project.as_str(), line.wants.as_str()), ("Serre", "Cultiver"));
        assert!(lacks(&super::columns("", &part("Nom;Projet"))).is_some());
    }
}
