//! The line of a file of participants: what its cells say, by the headings that ticketing sites and people write.
use crate::{payment, registration};
use people::import::Columns;
use sheets::{Wanted, fold};

const WANTED: [Wanted; 10] = [
    Wanted { key: "first_name", names: &["prénom", "first name", "given name"] },
    Wanted { key: "last_name", names: &["nom de famille", "last name", "surname"] },
    Wanted {
        key: "name",
        names: &["nom complet", "nom et prénom", "prénom et nom", "full name", "participant", "nom", "name"],
    },
    Wanted { key: "email", names: &["courriel", "adresse courriel", "email", "e mail", "adresse e mail"] },
    Wanted {
        key: "organization",
        names: &["organisation", "organisme", "entreprise", "société", "company", "organization"],
    },
    Wanted {
        key: "needs",
        names: &["besoins particuliers", "besoins", "allergies", "restrictions", "needs"],
    },
    Wanted {
        key: "state", names: &["statut du participant", "attendee status", "statut", "status", "état"]
    },
    Wanted { key: "came", names: &["présence", "présent", "présente", "checked in", "attended"] },
    Wanted { key: "paid", names: &["total payé", "montant payé", "payé", "total paid", "amount paid"] },
    Wanted { key: "paid_on", names: &["date de commande", "date du paiement", "order date", "paid on"] },
];

/// What says that somebody comes no more, and what says that they came; folded.
const GONE: [&str; 8] =
    ["not attending", "cancelled", "canceled", "annule", "annulee", "refunded", "rembourse", "deleted"];
const CAME: [&str; 8] = ["checked in", "oui", "yes", "x", "1", "true", "present", "presente"];

/// What a line says.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub typed: registration::Typed,
    pub gone: bool,
    pub came: bool,
    /// What was paid elsewhere, where the line says so.
    pub paid: Option<payment::Typed>,
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

/// What a file lacks to be read, or none: whom.
pub fn lacks(columns: &Columns) -> Option<&'static str> {
    (!columns.fill(&["name", "last_name"])).then_some("event-refusal-no-name")
}

/// Reads a line; `today` is the day of a payment whose day no column says.
pub fn read(columns: &Columns, cells: &[String], today: &str) -> Line {
    let of = |field: &str| columns.cell(cells, field);
    let (state, came, paid) = (fold(&of("state")), fold(&of("came")), of("paid"));
    let owed = paid.chars().any(|c| ('1'..='9').contains(&c));
    let day: String = of("paid_on").chars().take(10).collect();
    Line {
        typed: registration::Typed {
            name: columns.person(cells),
            email: of("email").to_lowercase(),
            organization: of("organization"),
            needs: of("needs"),
            ..registration::Typed::default()
        },
        gone: GONE.contains(&state.as_str()),
        came: CAME.contains(&came.as_str()) || state == "checked in",
        paid: owed.then(|| payment::Typed {
            amount: paid,
            method: "card".to_owned(),
            paid_on: if day.is_empty() { today.to_owned() } else { day },
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{columns, read};

    fn line(head: &str, cells: &str) -> super::Line {
        let part = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
        read(&columns("", &part(head)), &part(cells), "2021-06-15")
    }

    #[test]
    fn what_ticketing_sites_and_people_write_is_read() {
        let sold = line(
            "Order #;Order Date;First Name;Last Name;Email;Total Paid;Attendee Status;Company",
            "17;2021-05-03 14:22:11-04:00;Ada;Roy;ADA@Quai.example;68.99;Checked In;Coop du Quai",
        );
        assert_eq!((sold.typed.name.as_str(), sold.typed.email.as_str()), ("Ada Roy", "ada@quai.example"));
        let paid = sold.paid.clone().unwrap();
        assert_eq!((paid.amount.as_str(), paid.paid_on.as_str()), ("68.99", "2021-05-03"));
        assert!(sold.came && !sold.gone && sold.typed.organization == "Coop du Quai");
        let kept = line("Prénom;Nom;Courriel;Statut;Payé", "Bea;Cyr;;Annulée;0,00 $");
        assert!(kept.gone && !kept.came && kept.paid.is_none() && kept.typed.name == "Bea Cyr");
        assert_eq!(line("Participant", "Max Fay").typed.name, "Max Fay");
    }
}
