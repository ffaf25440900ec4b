//! The column: which field of an organization a heading stands for, recognised and remembered.
use db::{Act, Connection, Db, Fault};
use page::hash;
use sheets::{Wanted, fold};

/// What is wanted of a list, by the headings people write, most telling first.
const WANTED: [Wanted; 17] = [
    Wanted {
        key: "name",
        names: &[
            "nom de l'organisme",
            "nom de l'organisation",
            "nom de l'entreprise",
            "outlet name",
            "nom",
            "raison sociale",
            "dénomination",
            "nom légal",
            "organisme",
            "organisation",
            "entreprise",
            "membre",
            "fournisseur",
            "registered name",
            "organization name",
            "organization",
            "company",
            "legal name",
            "name",
        ],
    },
    Wanted {
        key: "neq",
        names: &["neq", "numéro d'entreprise du Québec", "no d'entreprise", "numéro d'entreprise"],
    },
    Wanted {
        key: "legal_form",
        names: &[
            "forme juridique",
            "forme légale",
            "statut juridique",
            "legal form",
            "legal status",
            "forme",
        ],
    },
    Wanted { key: "number", names: &["numéro civique", "no civique", "house number", "housenumber"] },
    Wanted {
        key: "address",
        names: &["adresse", "adresse civique", "rue", "street address", "address", "street"],
    },
    Wanted {
        key: "municipality",
        names: &["municipalité", "ville", "localité", "municipality", "city", "town", "locality"],
    },
    Wanted { key: "province", names: &["province", "état", "state", "state province"] },
    Wanted { key: "country", names: &["pays", "country", "country id", "uk nation"] },
    Wanted {
        key: "postal_code",
        names: &["code postal", "cp", "postal code", "postcode", "zip", "zip code"],
    },
    Wanted { key: "mrc", names: &["mrc", "municipalité régionale de comté"] },
    Wanted {
        key: "phone",
        names: &["téléphone", "tél", "numéro de téléphone", "phone", "telephone", "phone number"],
    },
    Wanted {
        key: "email",
        names: &["courriel", "adresse courriel", "email", "e mail", "mail", "email address"],
    },
    Wanted {
        key: "website",
        names: &["site web", "site internet", "site", "web", "website", "web site", "url"],
    },
    Wanted {
        key: "sector",
        names: &["scian", "code scian", "secteur d'activité", "secteur", "naics", "naics code", "sector"],
    },
    Wanted {
        key: "about",
        names: &["description", "mission", "à propos", "activités", "about", "présentation"],
    },
    Wanted { key: "role", names: &["rôle", "rôles", "role"] },
    Wanted { key: "second_address", names: &["adresse 2", "bureau", "address 2", "suite"] },
];

/// The fields a person may choose for a column, in the order they are offered.
pub fn fields() -> impl Iterator<Item = &'static str> {
    WANTED.iter().map(|wanted| wanted.key)
}

/// For each column of a list, in order, the field it fills, or "".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(pub Vec<String>);

impl Columns {
    /// As the headings tell. A list of one column is a list of names.
    pub fn recognised(head: &[String]) -> Columns {
        let mut columns = Columns::of(&WANTED, head);
        if let [only] = &mut columns.0[..] {
            "name".clone_into(only);
        }
        columns
    }

    /// As a person chose; what is no field of ours fills nothing.
    pub fn chosen(fields_chosen: &[String], width: usize) -> Columns {
        Columns::among(&WANTED, fields_chosen, width)
    }

    /// The same with some columns said by their heading: each then holds its field (nothing, where it is ""), which no
    /// other column holds unless it was said too. Refuses a heading or a field that is not there, by its name.
    pub fn said(mut self, head: &[String], said: &[(String, String)]) -> Result<Columns, Unsaid> {
        let mut named = vec![];
        for (heading, field) in said {
            let same = |other: &String| fold(other) == fold(heading);
            let at = head.iter().position(same).ok_or_else(|| Unsaid::Heading(heading.clone()))?;
            if !field.is_empty() && !fields().any(|known| known == field) {
                return Err(Unsaid::Field(field.clone()));
            }
            named.push((at, field));
        }
        for column in &mut self.0 {
            if named.iter().any(|(_, field)| field.as_str() == column.as_str()) {
                column.clear();
            }
        }
        self.0.resize(head.len(), String::new());
        for (at, field) in named {
            self.0[at].clone_from(field);
        }
        Ok(self)
    }

    /// Whether a column tells the names, without which there is no organization.
    pub fn tell_names(&self) -> bool {
        self.fill(&["name"])
    }
}

/// What was said of a column and is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaid {
    Heading(String),
    Field(String),
}

/// The same for lists with the same headings.
pub fn key_of(head: &[String]) -> String {
    let folded: Vec<String> = head.iter().map(|heading| fold(heading)).collect();
    digest(&folded.join("\u{1f}"))
}

/// A short name for a text: 32 hexadecimal digits of its SHA-256.
pub fn digest(text: &str) -> String {
    let mut short = hash(text);
    short.truncate(32);
    short
}

/// The columns as a person chose them for such headings before, or as the headings tell.
pub async fn remembered(rows: &mut Connection, head: &[String]) -> Result<Columns, Fault> {
    let kept: Option<(String,)> = sqlx::query_as("select fields from import_column where head_key = $1")
        .bind(key_of(head))
        .fetch_optional(rows)
        .await?;
    let chosen = kept.and_then(|(fields,)| serde_json::from_str::<Vec<String>>(&fields).ok());
    Ok(chosen.map_or_else(|| Columns::recognised(head), |fields| Columns::chosen(&fields, head.len())))
}

/// The same, as readers see it.
pub async fn remembered_by(db: &Db, head: &[String]) -> Result<Columns, Fault> {
    remembered(&mut *db.rows().acquire().await?, head).await
}

/// Remembers what the columns of such headings hold.
pub async fn remember(act: &mut Act, head: &[String], columns: &Columns) -> Result<(), Fault> {
    let (key, at) = (key_of(head), act.at());
    sqlx::query(
        "insert into import_column (head_key, fields, remembered_at) values ($1, $2, $3) \
         on conflict (head_key) do update set fields = excluded.fields, remembered_at = excluded.remembered_at",
    )
    .bind(&key)
    .bind(serde_json::to_string(&columns.0).unwrap_or_default())
    .bind(at)
    .execute(act.rows())
    .await?;
    act.record("import.columns-chosen", "import_column", &key, "").await
}

#[cfg(test)]
mod tests {
    use super::{Columns, Unsaid};

    fn told(head: &str) -> Vec<String> {
        Columns::recognised(&head.split(';').map(str::to_owned).collect::<Vec<_>>()).0
    }

    #[test]
    fn a_column_said_by_its_heading_holds_its_field_alone() {
        let head = ["Nom", "Nom usuel", "Truc"].map(str::to_owned);
        let said = |pairs: &[(&str, &str)]| {
            let pairs: Vec<_> = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
            Columns::recognised(&head).said(&head, &pairs).map(|columns| columns.0.join(","))
        };
        assert_eq!(said(&[]).unwrap(), "name,,");
        assert_eq!(said(&[("nom usuel", "name"), ("TRUC", "phone")]).unwrap(), ",name,phone");
        assert_eq!(said(&[("Truc", "about"), ("Nom usuel", "about")]).unwrap(), "name,about,about");
        assert_eq!(said(&[("Nom", "")]).unwrap(), ",,");
        assert_eq!(said(&[("Machin", "name")]), Err(Unsaid::Heading("Machin".to_owned())));
        assert_eq!(said(&[("Truc", "licorne")]), Err(Unsaid::Field("licorne".to_owned())));
    }

    #[test]
    fn usual_headings_are_recognised_in_both_languages() {
        assert_eq!(
            told(
                "Nom;Forme juridique;NEQ;Adresse;Ville;Code postal;Téléphone;Courriel;Site web;SCIAN;MRC;Rôle"
            ),
            [
                "name",
                "legal_form",
                "neq",
                "address",
                "municipality",
                "postal_code",
                "phone",
                "email",
                "website",
                "sector",
                "mrc",
                "role"
            ]
        );
        assert_eq!(
            told(
                "Registered Name;Legal Form;Registered Street;Registered City;Registered Postcode;UK Nation"
            ),
            ["name", "legal_form", "address", "municipality", "postal_code", "country"]
        );
        assert_eq!(
            told("nom,adresse,ville,province,code_postal,neq".replace(',', ";").as_str()),
            ["name", "address", "municipality", "province", "postal_code", "neq"]
        );
        assert_eq!(told("Membres 2026"), ["name"]);
        assert_eq!(told("x;y"), ["", ""]);
    }
}
