//! The line of a file of expenses: what its cells say, by the headings that ledgers and people write.
use crate::{amount, expense::Typed};
use people::{
    import::{Columns, written_day},
    organization::{Named, name_key},
};
use sheets::Wanted;

const WANTED: [Wanted; 13] = [
    Wanted { key: "day", names: &["date de la dépense", "date de facture", "date", "jour", "day"] },
    Wanted {
        key: "what",
        names: &["pour quoi", "objet", "description", "libellé", "détail", "what for", "subject"],
    },
    Wanted { key: "kind", names: &["nature", "catégorie", "genre", "category", "kind"] },
    Wanted { key: "amount", names: &["montant", "total", "dépense", "coût", "débit", "amount", "cost"] },
    // Before the credit, which many name in the reason of one.
    Wanted { key: "reason", names: &["raison", "motif", "reason"] },
    Wanted { key: "credit", names: &["crédit"] },
    Wanted {
        key: "reference",
        names: &[
            "numéro de facture",
            "no facture",
            "facture",
            "référence",
            "numéro",
            "invoice number",
            "invoice",
            "reference",
        ],
    },
    Wanted {
        key: "who", names: &["fournisseur", "payé à", "bénéficiaire", "supplier", "vendor", "payee"]
    },
    Wanted { key: "funder", names: &["bailleur de fonds", "bailleur", "payé par", "funder", "paid by"] },
    Wanted { key: "action", names: &["action du cadre", "action", "action of the frame"] },
    Wanted { key: "mrc", names: &["mrc", "territoire", "territory"] },
    Wanted { key: "programme", names: &["programme", "program"] },
    Wanted {
        key: "about",
        names: &[
            "activité ou campagne",
            "activité",
            "événement",
            "campagne",
            "activity or campaign",
            "event",
        ],
    },
];

/// Kinds as files write them.
const NAMED: [(&str, &[&str]); 7] = [
    ("fees", &["honoraires", "fees", "services professionnels"]),
    ("travel", &["déplacement", "transport", "travel"]),
    ("reception", &["salle et accueil", "salle", "repas", "accueil", "venue and meals", "venue", "meals"]),
    ("publicity", &["publicité et impression", "publicité", "impression", "advertising and printing"]),
    ("supplies", &["matériel et logiciels", "matériel", "fournitures", "supplies and software", "supplies"]),
    ("support", &["aide versée", "aide", "support given", "support"]),
    ("other", &["autre", "other", "divers"]),
];

/// What a line says.
pub struct Line {
    pub typed: Typed,
    /// Why its day cannot be read, where it cannot.
    pub unread: Option<&'static str>,
}

/// What a file's lines may name: funders, programmes by code and both names, and the action of lines that say none.
pub struct Known {
    pub funders: Vec<Named>,
    pub programmes: Vec<(String, String, String)>,
    pub action: String,
}

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

/// What a file lacks to be read, or none: when, what for, how much, and under which action.
pub fn lacks(columns: &Columns, action: &str) -> Option<&'static str> {
    let whole = ["day", "what", "amount"].into_iter().all(|field| columns.fill(&[field]));
    match whole {
        false => Some("expense-refusal-columns"),
        true if action.is_empty() && !columns.fill(&["action"]) => Some("expense-refusal-no-action"),
        true => None,
    }
}

/// Reads a line. A cell that means nothing here is left as it is, for the expense to refuse.
pub fn read(columns: &Columns, cells: &[String], known: &Known) -> Line {
    let of = |field: &str| columns.cell(cells, field);
    let same = |one: &str, other: &str| name_key(one) == name_key(other);
    let day = of("day");
    let read = written_day::read(&day);
    let unread = read.as_ref().err().copied();
    let (kind, action, mrc) = (of("kind"), of("action"), of("mrc"));
    let (funder, programme) = (of("funder"), of("programme"));
    let named = NAMED.iter().find(|(_, names)| names.iter().any(|name| same(name, &kind)));
    let place = territory::mrc_named(&mrc).or_else(|| territory::mrc(&mrc));
    let pays = known.funders.iter().find(|one| same(&one.name, &funder) || same(&one.told(), &funder));
    let within = known
        .programmes
        .iter()
        .find(|(code, french, english)| [code, french, english].iter().any(|one| same(one, &programme)));
    let typed = Typed {
        day: read.unwrap_or(day),
        what: of("what"),
        kind: match named {
            _ if kind.is_empty() => "other".to_owned(),
            Some((key, _)) => (*key).to_owned(),
            None => kind,
        },
        amount: spent(of("amount"), &of("credit")),
        reason: of("reason"),
        reference: of("reference"),
        who: of("who"),
        organization: vec![],
        funder: if funder.is_empty() { funder } else { pays.map_or(funder, |one| one.id.clone()) },
        action: match action.split_whitespace().next() {
            Some(code) => code.to_owned(),
            None => known.action.clone(),
        },
        mrc: if mrc.is_empty() { mrc } else { place.map_or(mrc, |one| one.code.to_owned()) },
        programme: match within {
            Some((code, ..)) if !name_key(&programme).is_empty() => code.clone(),
            _ => programme,
        },
        about: of("about"),
        sure: String::new(),
    };
    Line { typed, unread }
}

/// The amount of a line, of ledgers in two columns too: what stands under credit is below nought, where nothing stands
/// under debit.
fn spent(debit: String, credit: &str) -> String {
    let nothing = debit.chars().all(|c| matches!(c, '0' | ',' | '.' | '$') || c.is_whitespace());
    match amount::cents(credit) {
        Some(cents) if nothing => amount::typed(-cents.abs()),
        _ => debit,
    }
}

/// What tells a line from the others of a file, whichever file it comes in.
pub fn key(typed: &Typed) -> String {
    let cents = typed.cents().unwrap_or_default();
    let [what, reference, who] = [&typed.what, &typed.reference, &typed.who].map(|text| name_key(text));
    format!("{} {cents} {what} | {reference} | {who}", typed.day)
}

#[cfg(test)]
mod tests {
    use super::{Known, columns, key, lacks, read};

    fn part(text: &str) -> Vec<String> {
        text.split(';').map(str::to_owned).collect()
    }

    #[test]
    fn what_ledgers_write_is_read_and_what_means_nothing_is_left_to_be_refused() {
        let columns =
            columns("", &part("Date;Fournisseur;Description;Montant;Catégorie;Action du cadre;MRC"));
        assert_eq!(lacks(&columns, ""), None);
        let known = Known { funders: vec![], programmes: vec![], action: "1.1".into() };
        let line =
            read(&columns, &part("12 mai 2021;Café du Quai;Repas;85,50 $;Déplacements;2.4 Outils;"), &known);
        assert_eq!(line.unread, None);
        let line = line.typed;
        assert_eq!(
            (line.day.as_str(), line.cents(), line.kind.as_str()),
            ("2021-05-12", Some(8_550), "travel")
        );
        assert_eq!((line.action.as_str(), line.who.as_str(), line.mrc.as_str()), ("2.4", "Café du Quai", ""));
        let other = read(&columns, &part("05/12/2021;;Repas;beaucoup;Fusée;;Ailleurs"), &known);
        assert_eq!(other.unread, Some("import-refusal-two-days"));
        let other = other.typed;
        assert_eq!(
            (other.kind.as_str(), other.action.as_str(), other.mrc.as_str()),
            ("Fusée", "1.1", "Ailleurs")
        );
        assert_ne!(key(&line), key(&other));
    }

    #[test]
    fn ledgers_of_two_columns_are_read_the_credit_below_nought() {
        let columns = columns("", &part("Date;Description;Débit;Crédit"));
        let known = Known { funders: vec![], programmes: vec![], action: "1.1".into() };
        let cents = |text: &str| read(&columns, &part(text), &known).typed.cents();
        assert_eq!(cents("2021-05-12;Repas;85,50;"), Some(8_550));
        assert_eq!(cents("2021-05-12;Repas;85,50;0,00"), Some(8_550));
        assert_eq!(cents("2021-05-12;Rabais;0,00;1 010,00"), Some(-101_000));
        assert_eq!(cents("2021-05-12;Repas;beaucoup;10"), None);
    }

    #[test]
    fn a_file_that_says_no_action_needs_one_for_all_its_lines() {
        let columns = columns("", &part("Date;Objet;Montant"));
        assert_eq!(lacks(&columns, ""), Some("expense-refusal-no-action"));
        assert_eq!(lacks(&columns, "1.1"), None);
    }
}
