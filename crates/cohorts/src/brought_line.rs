//! The line of a file of applications: what its cells say, by the headings that forms elsewhere and people write.
use crate::application::Typed;
use page::Refusals;
use people::import::Columns;
use sheets::Wanted;

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
    Columns::heard(&WANTED, said, head)
}

/// As a person chose.
pub fn chosen(said: &[String], width: usize) -> Columns {
    Columns::among(&WANTED, said, width)
}

/// What a file lacks to be read, or none: whom, their mailbox, and what they want to do.
pub fn lacks(columns: &Columns) -> Option<&'static str> {
    let whole = columns.fill(&["name", "last_name"]) && columns.fill(&["email"]) && columns.fill(&["wants"]);
    (!whole).then_some("cohort-refusal-columns")
}

/// Reads a line. Whoever brings the file said that these persons agreed.
pub fn read(columns: &Columns, cells: &[String]) -> Typed {
    let of = |field: &str| columns.cell(cells, field);
    Typed {
        name: columns.person(cells),
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
