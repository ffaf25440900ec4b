//! The line: what one line of a list says, read by its columns and judged.
use super::{
    column::Columns,
    form,
    heading::short,
    said::{
        ABOUT, ADDRESS, EMAIL, LEGAL_FORM, MRC, MUNICIPALITY, NAME, NEQ, PHONE, POSTAL_CODE, SECTOR, Said,
        VALUES, WEBSITE,
    },
};
use crate::organization::{Typed, looks_like_email, looks_like_phone, looks_like_website};
use page::Refusals;
use territory::PostalCode;

/// Whether a text is such a thing.
type IsOne = fn(&str) -> bool;

/// How an organization is reached: the longest that is kept, in letters, whether a text is such a thing, and the words
/// of one that is not. It is left out, and the line taken without it; where the line is refused, its last words say so.
const REACHED: [(usize, usize, IsOne, &str, &str); 3] = [
    (PHONE, 60, looks_like_phone, "import-odd-phone", "people-refusal-phone"),
    (EMAIL, 254, looks_like_email, "import-odd-email", "people-refusal-email"),
    (WEBSITE, 500, looks_like_website, "import-odd-website", "people-refusal-website"),
];

/// The longest code of elsewhere that is kept, in letters.
const LONGEST_CODE: usize = 40;
/// The words of a postal code that is left out.
const DROPPED: &str = "import-odd-postal-dropped";

/// What was read of a line, and its odd values: each field and what was done with it.
#[derive(Debug)]
pub struct Line {
    pub said: Said,
    pub odd: Vec<(&'static str, &'static str)>,
}

/// What the first filled column of a field says.
fn told(columns: &Columns, cells: &[String], field: &str) -> String {
    let pairs = columns.0.iter().zip(cells);
    let mut filled = pairs.filter(|(key, _)| *key == field).map(|(_, cell)| clean(cell));
    filled.find(|cell| !cell.is_empty()).unwrap_or_default()
}

/// The beginning of a line's name and place as they are written, whatever is refused of it.
pub fn as_written(columns: &Columns, cells: &[String]) -> (String, String) {
    let parts = ["address", "municipality", "postal_code"].map(|field| told(columns, cells, field));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (short(&told(columns, cells, "name")), short(&parts.join(", ")))
}

/// Reads a line, or tells what is refused of it.
pub fn read(columns: &Columns, cells: &[String]) -> Result<Line, Refusals> {
    let told = |field: &str| told(columns, cells, field);
    let all = |fields: &[&str], joint: &str| {
        let cells_of = |field: &&str| {
            let field = field.to_string();
            let pairs = columns.0.iter().zip(cells);
            pairs.filter(move |(key, _)| **key == field).map(|(_, cell)| clean(cell))
        };
        let filled: Vec<String> = fields.iter().flat_map(cells_of).filter(|cell| !cell.is_empty()).collect();
        filled.join(joint)
    };
    let (mut said, mut odd) = (Said::default(), vec![]);
    let values = &mut said.values;
    values[NAME] = told("name");
    values[NEQ] = crate::neq::digits(&mark(told("neq")));
    values[MUNICIPALITY] = told("municipality");
    values[PHONE] = mark(told("phone"));
    values[EMAIL] = mark(told("email")).trim_start_matches("mailto:").to_owned();
    values[WEBSITE] = mark(told("website"));
    for (at, most, is_one, why, _) in REACHED {
        let value = &mut values[at];
        let sound = is_one(value) && value.chars().count() <= most;
        if !value.is_empty() && !sound {
            odd.push((VALUES[at], why));
            value.clear();
        }
    }
    values[ABOUT] = all(&["about"], "\n");
    let form = form::legal_form(&told("legal_form"));
    values[LEGAL_FORM] = if form.is_empty() { form::form_in_name(&values[NAME]) } else { form }.to_owned();
    let sector = told("sector");
    let code = sector.split([' ', ',', ';', '-']).next().unwrap_or_default();
    if territory::scian(code).is_some() || (!sector.is_empty() && sector.bytes().all(|b| b.is_ascii_digit()))
    {
        code.clone_into(&mut values[SECTOR]);
    } else if !sector.is_empty() {
        let about = [sector.as_str(), values[ABOUT].as_str()];
        values[ABOUT] = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    }
    let (province, country) = (told("province"), told("country"));
    let postal = mark(told("postal_code"));
    let (code, abroad, strange) = place(&postal, &province, &country);
    odd.extend(strange.map(|why| ("postal_code", why)));
    values[POSTAL_CODE] = code;
    values[ADDRESS] = all(&["number", "address", "second_address"], ", ").replace(['\n', '\r'], ", ");
    if abroad {
        let away = [values[ADDRESS].as_str(), province.as_str(), country.as_str()];
        values[ADDRESS] = away.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    }
    said.role = form::roles(&told("role"));
    match judge(&mut said, &told("mrc"), abroad) {
        Ok(()) => Ok(Line { said, odd }),
        // Whoever corrects the line is told all that is wrong with it at once.
        Err(mut refusals) => {
            let is_odd = |field: &str| odd.iter().any(|(odd, _)| *odd == field);
            refusals.unless(!odd.contains(&("postal_code", DROPPED)), "postal_code", "people-refusal-postal");
            for &(at, _, _, _, why) in REACHED.iter().filter(|(at, ..)| is_odd(VALUES[*at])) {
                refusals.refuse(VALUES[at], why);
            }
            Err(refusals)
        }
    }
}

/// What every organization is held to, whoever tells it; then its MRC.
fn judge(said: &mut Said, mrc: &str, abroad: bool) -> Result<(), Refusals> {
    let values = &said.values;
    let of = |at: usize| values[at].clone();
    let chosen =
        if mrc.is_empty() { None } else { territory::mrc_named(mrc).or_else(|| territory::mrc(mrc)) };
    let typed = Typed {
        name: of(NAME),
        legal_form: if values[LEGAL_FORM].is_empty() { "other".to_owned() } else { of(LEGAL_FORM) },
        neq: of(NEQ),
        address: of(ADDRESS),
        municipality: of(MUNICIPALITY),
        postal_code: if abroad { String::new() } else { of(POSTAL_CODE) },
        mrc: chosen.map(|mrc| mrc.code.to_owned()).unwrap_or_default(),
        phone: of(PHONE),
        email: of(EMAIL),
        website: of(WEBSITE),
        sector: of(SECTOR),
        about: of(ABOUT),
        role: said.role.clone(),
        ..Typed::default()
    };
    let refusals = typed.judge();
    if !refusals.none() {
        return Err(refusals);
    }
    if !abroad || !typed.mrc.is_empty() {
        said.values[MRC] = typed.placed();
    }
    Ok(())
}

/// The postal code as it is kept, whether the organization stands outside Québec, and the words of a strange code. A
/// code of elsewhere is kept as it is written, since no rule of ours can judge it; one that was surely meant for
/// Québec, has no digit or is too long is left out, and the organization placed by its town.
fn place(code: &str, province: &str, country: &str) -> (String, bool, Option<&'static str>) {
    let said = |text: &str, here: &[&str]| {
        let text = territory::fold(text);
        !text.is_empty() && !here.contains(&text.as_str())
    };
    let away = said(province, &["qc", "quebec", "pq", "que", "ca qc", "canada"])
        || said(country, &["ca", "canada", "can", "quebec"]);
    let long = code.chars().count() > LONGEST_CODE;
    let of_use = away || (code.bytes().any(|b| b.is_ascii_digit()) && !meant_for_quebec(code));
    match PostalCode::parse(code) {
        Ok(code) => (code.to_string(), !code.is_quebec(), None),
        Err(_) if code.is_empty() => (String::new(), away, None),
        Err(_) if long || !of_use => (String::new(), away, Some(DROPPED)),
        Err(_) => (code.to_owned(), true, (!away).then_some("import-odd-postal")),
    }
}

/// Begins as Québec's codes do and is nearly one: `G0C`, `GOC 1AO`, `H2X 1Y`. Glasgow's begin with G too.
fn meant_for_quebec(code: &str) -> bool {
    if PostalCode::suggest(code).is_some_and(|code| code.is_quebec()) {
        return true;
    }
    let signs: Vec<char> =
        code.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    let begins = matches!(signs[..], ['G' | 'H' | 'J', second, third, ..]
        if (second.is_ascii_digit() || "OIL".contains(second)) && third.is_ascii_alphabetic());
    let british = signs.len() >= 5
        && matches!(signs[signs.len() - 3..], [digit, a, b]
            if digit.is_ascii_digit() && a.is_ascii_alphabetic() && b.is_ascii_alphabetic());
    begins && signs.len() <= 7 && !british
}

/// Without what no reader sees: zeros, other control signs, spaces around.
fn clean(cell: &str) -> String {
    page::plain(cell).replace('\r', "").trim().to_owned()
}

/// A cell whose only signs are `-`, `…` or the like says nothing; nor does `n/a`.
fn mark(cell: String) -> String {
    let nothing = ["n a", "na", "nd", "n d", "s o", "aucun", "aucune", "none", "null"];
    let folded = territory::fold(&cell);
    if folded.is_empty() || nothing.contains(&folded.as_str()) { String::new() } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pairs: &[(&str, &str)]) -> Result<Said, Refusals> {
        let columns = Columns(pairs.iter().map(|(field, _)| field.to_string()).collect());
        read(&columns, &pairs.iter().map(|(_, cell)| cell.to_string()).collect::<Vec<_>>())
            .map(|line| line.said)
    }

    #[test]
    fn a_line_is_read_placed_and_its_form_guessed_from_its_name() {
        let line = said(&[
            ("name", " Coopérative du Quai\0 "),
            ("municipality", "Gaspé"),
            ("postal_code", "g4x1a1"),
            ("neq", "11 1234-5674"),
            ("phone", "n/a"),
            ("sector", "Restauration"),
        ])
        .unwrap();
        let at = |at: usize| line.values[at].as_str();
        assert_eq!(
            (at(NAME), at(LEGAL_FORM), at(POSTAL_CODE), at(NEQ), at(PHONE), at(ABOUT)),
            ("Coopérative du Quai", "cooperative", "G4X 1A1", "1112345674", "", "Restauration")
        );
        assert_eq!(at(MRC), territory::mrc_named("La Côte-de-Gaspé").unwrap().code);
    }

    #[test]
    fn an_address_of_elsewhere_is_kept_and_placed_nowhere() {
        for (code, country) in [("M60 0AG", "England"), ("CF34 9YY", ""), ("1000", "BG"), ("G11 5LL", "")] {
            let line = said(&[
                ("name", "A"),
                ("postal_code", code),
                ("country", country),
                ("municipality", "Richmond"),
            ]);
            let line = line.unwrap();
            assert_eq!((line.values[POSTAL_CODE].as_str(), line.values[MRC].as_str()), (code, ""), "{code}");
        }
        let line = said(&[("name", "A"), ("address", "1 Angel Square"), ("country", "England")]).unwrap();
        assert_eq!(line.values[ADDRESS], "1 Angel Square, England");
        let toronto =
            said(&[("name", "A"), ("postal_code", "m5v2t6"), ("municipality", "Richmond")]).unwrap();
        assert_eq!((toronto.values[POSTAL_CODE].as_str(), toronto.values[MRC].as_str()), ("M5V 2T6", ""));
    }

    #[test]
    fn an_odd_value_is_told_and_one_of_no_use_is_dropped() {
        let odd = |field: &str, cell: &str| {
            let columns = Columns(vec!["name".to_owned(), field.to_owned()]);
            let line = read(&columns, &["A".to_owned(), cell.to_owned()]).unwrap();
            (
                line.odd.first().map(|(_, why)| *why),
                [WEBSITE, POSTAL_CODE, EMAIL, PHONE].map(|at| line.said.values[at].as_str()).concat(),
            )
        };
        for site in
            ["javascript:alert(1)", "voir Facebook", "www.a.example, b.example", "https://", "a.example/?<b>"]
        {
            assert_eq!(odd("website", site), (Some("import-odd-website"), String::new()), "{site}");
        }
        for site in ["coop.example", "www.coop.example/fr", "https://coop.example", "HTTP://coop.example"] {
            assert_eq!(odd("website", site), (None, site.to_owned()), "{site}");
        }
        assert_eq!(odd("email", "pas un courriel"), (Some("import-odd-email"), String::new()));
        assert_eq!(odd("email", &format!("{}@a.example", "a".repeat(300))).0, Some("import-odd-email"));
        assert_eq!(odd("email", "mailto:a@b.example"), (None, "a@b.example".to_owned()));
        assert_eq!(odd("phone", "abc"), (Some("import-odd-phone"), String::new()));
        assert_eq!(odd("phone", "418 555-0100"), (None, "418 555-0100".to_owned()));
        assert_eq!(odd("postal_code", "ZZZ"), (Some("import-odd-postal-dropped"), String::new()));
        assert_eq!(odd("postal_code", "75001"), (Some("import-odd-postal"), "75001".to_owned()));
        assert_eq!(odd("postal_code", "g4x1a1"), (None, "G4X 1A1".to_owned()));
    }

    #[test]
    fn a_slip_in_a_code_of_quebec_is_left_out_and_the_town_places() {
        let columns = Columns(["name", "municipality", "postal_code"].map(str::to_owned).into());
        let long = "9".repeat(41);
        for code in ["G0C", "GOC 1AO", "H2X 1Y", "J1K 2R", "H4P1M", "GOW2H0", "XXXYYY", &long] {
            let line = read(&columns, &["A", "Gaspé", code].map(str::to_owned)).unwrap();
            assert_eq!(line.odd, [("postal_code", DROPPED)], "{code}");
            let placed = territory::mrc_named("La Côte-de-Gaspé").unwrap().code;
            assert_eq!((line.said.values[POSTAL_CODE].as_str(), &*line.said.values[MRC]), ("", placed));
        }
        let all = [("name", ""), ("email", "pas un courriel"), ("neq", "12"), ("postal_code", "G0C")];
        let refused = said(&all).unwrap_err();
        let fields: Vec<&str> = refused.all().iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, ["name", "neq", "postal_code", "email"], "every fault of a line is told");
    }
}
