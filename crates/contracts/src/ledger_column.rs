//! The columns of a ledger: what each heading stands for, recognised, or remembered as its organization said it before.
use db::{Act, Connection, Fault};
use people::import::{Columns, key_of};
use sheets::Wanted;

const WANTED: [Wanted; 8] = [
    Wanted {
        key: "other",
        names: &[
            "nom du fournisseur",
            "fournisseur",
            "nom de l'acheteur",
            "acheteur",
            "client",
            "supplier",
            "vendor",
            "buyer",
            "customer",
            "bénéficiaire",
            "organisme",
            "entreprise",
            "nom",
            "name",
        ],
    },
    Wanted { key: "neq", names: &["neq", "numéro d'entreprise du Québec", "numéro d'entreprise"] },
    Wanted {
        key: "amount_with",
        names: &["montant avec taxes", "montant taxes incluses", "total avec taxes", "amount with taxes"],
    },
    Wanted {
        key: "amount",
        names: &[
            "montant avant taxes",
            "montant hors taxes",
            "montant",
            "valeur",
            "total",
            "dépense",
            "amount before taxes",
            "amount",
            "value",
        ],
    },
    Wanted {
        key: "day",
        names: &[
            "date du contrat",
            "date de commande",
            "date de facture",
            "date",
            "jour",
            "début",
            "day",
            "start",
        ],
    },
    Wanted { key: "until_on", names: &["date de fin", "fin", "dernier jour", "end", "end date"] },
    Wanted {
        key: "what",
        names: &["objet", "description", "nature", "service", "libellé", "détail", "object", "subject"],
    },
    Wanted {
        key: "reference",
        names: &[
            "référence",
            "numéro de contrat",
            "bon de commande",
            "numéro de commande",
            "numéro de facture",
            "no contrat",
            "numéro",
            "reference",
            "po number",
            "contract number",
        ],
    },
];

/// The fields a person may choose for a column, in the order they are offered.
pub fn fields() -> impl Iterator<Item = &'static str> {
    WANTED.iter().map(|wanted| wanted.key)
}

/// As a person chose.
pub fn chosen(said: &[String], width: usize) -> Columns {
    Columns::among(&WANTED, said, width)
}

/// What a ledger lacks to be read, or none: who, how much, and when.
pub fn lacks(columns: &Columns) -> Option<&'static str> {
    match () {
        () if !columns.fill(&["other", "neq"]) => Some("contract-refusal-no-other"),
        () if !columns.fill(&["amount", "amount_with"]) => Some("contract-refusal-no-amount"),
        () if !columns.fill(&["day"]) => Some("contract-refusal-no-day"),
        () => None,
    }
}

/// The columns as the organization said them for such headings before, or as the headings tell.
pub async fn remembered(
    rows: &mut Connection,
    organization: &str,
    head: &[String],
) -> Result<Columns, Fault> {
    let kept: Option<(String,)> = sqlx::query_as(concat!(
        "select fields from contract_column where head_key = $2 and organization_id in ",
        people::whole!("$1"),
        " order by remembered_at desc limit 1"
    ))
    .bind(organization)
    .bind(key_of(head))
    .fetch_optional(rows)
    .await?;
    let said = kept.and_then(|(fields,)| serde_json::from_str::<Vec<String>>(&fields).ok());
    Ok(said.map_or_else(|| Columns::of(&WANTED, head), |said| chosen(&said, head.len())))
}

/// Remembers what the columns of an organization's ledgers hold.
pub async fn remember(
    act: &mut Act,
    organization: &str,
    head: &[String],
    columns: &Columns,
) -> Result<(), Fault> {
    let at = act.at();
    sqlx::query(
        "insert into contract_column (organization_id, head_key, fields, remembered_at) values ($1, $2, $3, $4) \
         on conflict (organization_id, head_key) do update set fields = excluded.fields, \
         remembered_at = excluded.remembered_at",
    )
    .bind(organization)
    .bind(key_of(head))
    .bind(serde_json::to_string(&columns.0).unwrap_or_default())
    .bind(at)
    .execute(act.rows())
    .await?;
    act.record("import.columns-chosen", "organization", organization, "").await
}

#[cfg(test)]
mod tests {
    use super::{Columns, WANTED, lacks};

    fn told(head: &str) -> Vec<String> {
        Columns::of(&WANTED, &head.split(';').map(str::to_owned).collect::<Vec<_>>()).0
    }

    #[test]
    fn the_headings_of_ledgers_are_recognised() {
        assert_eq!(
            told("No contrat;Fournisseur;NEQ;Montant avant taxes;Date du contrat;Objet"),
            ["reference", "other", "neq", "amount", "day", "what"]
        );
        assert_eq!(
            told("Vendor;PO Number;Amount;Date;Description;End date"),
            ["other", "reference", "amount", "day", "what", "until_on"]
        );
        assert_eq!(told("Client;Montant taxes incluses;Date"), ["other", "amount_with", "day"]);
        let some = Columns::of(&WANTED, &["Fournisseur".to_owned(), "Montant".to_owned()]);
        assert_eq!(lacks(&some), Some("contract-refusal-no-day"));
    }
}
