//! The line of a file of resources: what its cells say, by the headings that lists of tools and publications bear.
use crate::item::{READERS, Typed};
use people::{import::Columns, organization::name_key};
use sheets::Wanted;

const WANTED: [Wanted; 12] = [
    Wanted { key: "title_fr", names: &["titre en français", "titre", "nom", "title in french", "title"] },
    Wanted { key: "title_en", names: &["titre en anglais", "title in english"] },
    Wanted { key: "kind", names: &["genre", "type", "catégorie", "kind", "category"] },
    Wanted {
        key: "day",
        names: &["publiée ou apprise le", "date", "jour", "published or learned on", "published", "day"],
    },
    Wanted {
        key: "about_fr",
        names: &["résumé en français", "résumé", "description", "summary in french", "summary"],
    },
    Wanted { key: "about_en", names: &["résumé en anglais", "summary in english"] },
    Wanted {
        key: "who",
        names: &["source ou auteur", "source", "auteur", "organisation", "source or author", "author"],
    },
    Wanted { key: "action", names: &["action du cadre", "action", "action of the frame"] },
    Wanted { key: "mrc", names: &["mrc", "territoire", "territory"] },
    Wanted {
        key: "link",
        names: &["adresse sur le web", "lien", "site web", "url", "web address", "link", "website"],
    },
    Wanted { key: "topics", names: &["mots clés", "thèmes", "sujets", "keywords", "topics"] },
    Wanted {
        key: "review_by", names: &["à revoir d’ici le", "à revoir", "révision", "to be reviewed by"]
    },
];

/// Kinds as files write them.
const NAMED: [(&str, &[&str]); 8] = [
    ("study", &["étude ou sondage", "étude", "sondage", "recherche", "study or survey", "study", "survey"]),
    ("publication", &["publication", "guide", "rapport", "report"]),
    ("tool", &["outil", "grille", "gabarit", "tool"]),
    ("initiative", &["initiative", "projet"]),
    ("measure", &["mesure de soutien", "mesure", "programme", "support measure", "measure"]),
    ("framework", &["cadre de référence", "cadre", "reference framework", "framework"]),
    (
        "position",
        &["mémoire ou prise de position", "mémoire", "prise de position", "brief or position paper", "brief"],
    ),
    ("other", &["autre", "other", "divers"]),
];

/// The action of a line that says none: listing tools and support.
const ACTION: &str = "2.2";

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

/// What a file lacks to be read, or none: a title and a day.
pub fn lacks(columns: &Columns) -> Option<&'static str> {
    let whole = ["title_fr", "day"].into_iter().all(|field| columns.fill(&[field]));
    (!whole).then_some("library-refusal-columns")
}

/// Reads a line, for the team alone. A cell that means nothing here is left as it is, to be refused.
pub fn read(columns: &Columns, cells: &[String]) -> Typed {
    let of = |field: &str| columns.cell(cells, field);
    let day = |field: &str| of(field).split(['T', ' ']).next().unwrap_or_default().replace('/', "-");
    let (kind, action, mrc) = (of("kind"), of("action"), of("mrc"));
    let same = |name: &&str| name_key(name) == name_key(&kind);
    let named = NAMED.iter().find(|(_, names)| names.iter().any(same));
    let place = territory::mrc_named(&mrc).or_else(|| territory::mrc(&mrc));
    Typed {
        kind: match named {
            _ if kind.is_empty() => "other".to_owned(),
            Some((key, _)) => (*key).to_owned(),
            None => kind,
        },
        title_fr: of("title_fr"),
        title_en: of("title_en"),
        about_fr: of("about_fr"),
        about_en: of("about_en"),
        who: of("who"),
        organization: vec![],
        day: day("day"),
        action: action.split_whitespace().next().unwrap_or(ACTION).to_owned(),
        mrc: if mrc.is_empty() { mrc } else { place.map_or(mrc, |one| one.code.to_owned()) },
        link: of("link"),
        topics: of("topics"),
        carer: String::new(),
        review_by: day("review_by"),
        readers: READERS[0].to_owned(),
    }
}

/// What tells a resource from the others, whichever file it comes in.
pub fn key(typed: &Typed) -> String {
    format!("{} | {} | {}", typed.day.trim(), name_key(&typed.title_fr), typed.link.trim())
}

#[cfg(test)]
mod tests {
    use super::{columns, key, lacks, read};

    fn part(text: &str) -> Vec<String> {
        text.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn what_lists_write_is_read_and_what_means_nothing_is_left_to_be_refused() {
        let columns = columns("", &part("Titre;Type;Date;Lien;Action du cadre;MRC"));
        assert_eq!(lacks(&columns), None);
        let line = read(&columns, &part("Guide;Outils;2021/05/12;https://exemple.org;1.3 Recherche;"));
        assert_eq!((line.kind.as_str(), line.day.as_str()), ("tool", "2021-05-12"));
        assert_eq!((line.action.as_str(), line.mrc.as_str()), ("1.3", ""));
        let other = read(&columns, &part("Guide;Fusée;hier;;;Ailleurs"));
        assert_eq!(
            (other.kind.as_str(), other.action.as_str(), other.mrc.as_str()),
            ("Fusée", "2.2", "Ailleurs")
        );
        assert_ne!(key(&line), key(&other));
    }
}
