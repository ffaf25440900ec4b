//! The card of an enterprise for an address book (vCard 4.0, RFC 6350).
use crate::public::Public;

/// Octets of a line before it is folded (section 3.2).
const WIDTH: usize = 75;

impl Public {
    /// Its card; the address is that of its sheet.
    pub fn card(&self, address: &str) -> String {
        let texts = [("FN", &self.name), ("KIND", &"org".to_owned()), ("ORG", &self.name)]
            .map(|(name, text)| (name, escaped(text)));
        // An email and an address of the web are taken as they are: nothing in them is escaped.
        let plain = [("EMAIL", escaped(&self.email)), ("URL", uri(&self.website)), ("SOURCE", uri(address))];
        let phone = [("TEL", escaped(&self.phone))];
        let mut lines = vec!["BEGIN:VCARD".to_owned(), "VERSION:4.0".to_owned()];
        let told = texts.into_iter().chain(phone).chain(plain).filter(|(_, text)| !text.is_empty());
        lines.extend(told.map(|(name, text)| format!("{name}:{text}")));
        let [street, town, postal] =
            [&self.address, &self.municipality, &self.postal_code].map(|one| escaped(one));
        if !town.is_empty() || !street.is_empty() {
            lines.push(format!("ADR:;;{street};{town};QC;{postal};Canada"));
        }
        lines.push("END:VCARD".to_owned());
        lines.iter().map(|line| folded(line)).collect()
    }
}

/// A line and its end, in pieces no wider than is due; a letter of several octets is not cut.
fn folded(line: &str) -> String {
    let (mut told, mut width) = (String::new(), 0);
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDTH {
            told.push_str("\r\n ");
            width = 1;
        }
        told.push(letter);
        width += letter.len_utf8();
    }
    told.push_str("\r\n");
    told
}

/// Marks that a card reads as its own, and ends of lines, written so that they are text.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

fn uri(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && !letter.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_escaped_and_folded() {
        let sheet = Public {
            name: format!("Coop; du, Quai \\ {}", "é".repeat(60)),
            website: "https://coop.example/a,b;c".into(),
            municipality: "Gaspé".into(),
            ..Public::default()
        };
        let card = sheet.card("https://pole.example/gim/repertoire/1");
        assert!(
            card.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n") && card.ends_with("END:VCARD\r\n"),
            "{card}"
        );
        assert!(card.lines().all(|line| line.len() <= WIDTH), "{card}");
        let whole = card.replace("\r\n ", "");
        assert!(whole.contains("FN:Coop\\; du\\, Quai \\\\ ééé"), "{whole}");
        assert!(whole.contains("\r\nURL:https://coop.example/a,b;c\r\n"), "{whole}");
        assert!(whole.contains("ADR:;;;Gaspé;QC;;Canada\r\n") && !whole.contains("TEL:"), "{whole}");
    }
}
