//! The newcomer: how likely one that is not known yet is one of those known, and by which signs to look for them.
use super::{
    address::{canadian, own_host, phone, street},
    rarity::Rarity,
    sign::{Facts, Signs, mark},
    weigh::{self, Likeness},
};

/// Where an organization stands and how it is reached: numbers that two have in common when they share a telephone,
/// an email, a host of their own, or a postal code and a number of the street.
pub fn reached(facts: &Facts) -> Vec<u64> {
    let email = facts.email.trim().to_lowercase();
    let host = own_host(facts.website, &email);
    let phone = phone(facts.phone);
    let mut signs = vec![];
    if phone.len() == 10 {
        signs.push(mark(("phone", phone)));
    }
    if !host.is_empty() {
        signs.push(mark(("host", host)));
    }
    if !email.is_empty() {
        signs.push(mark(("email", email)));
    }
    let postal = canadian(facts.postal_code);
    if !postal.is_empty() {
        let (numbers, _) = street(facts.address);
        signs.extend(numbers.iter().map(|number| mark((&postal, number))));
    }
    signs
}

/// Those known, as newcomers are held against them one by one. Meetings at several addresses tell nothing here.
#[derive(Debug)]
pub struct Newcomers(Rarity);

impl Newcomers {
    /// How rare words are is told by the names of all those known.
    pub fn among<'a>(names: impl IntoIterator<Item = &'a str>) -> Newcomers {
        let mut rarity = Rarity::default();
        for name in names {
            Signs::of(&Facts { name, ..Facts::default() }, &mut rarity);
        }
        Newcomers(rarity)
    }

    pub fn likeness(&mut self, newcomer: &Facts, known: &Facts) -> Likeness {
        let known = Signs::of(known, &mut self.0);
        let newcomer = Signs::of(newcomer, &mut self.0);
        weigh::weigh(&known, &newcomer, &self.0, 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_two_ways_is_one_sign_and_a_shared_host_is_none() {
        let of = |phone, email, website| reached(&Facts { phone, email, website, ..Facts::default() });
        assert_eq!(of("418 555-1234 poste 2", "", ""), of("+1 (418) 555-1234", "", ""));
        assert_eq!(of("", "", "https://www.coop.example/fr"), of("", "", "coop.example"));
        assert!(of("", "", "https://facebook.com/coop").is_empty() && of("555", "", "").is_empty());
        let at = |address, postal_code| reached(&Facts { address, postal_code, ..Facts::default() });
        assert_eq!(at("12, rue du Quai", "g4x 1a1"), at("12 Quai", "G4X 1A1"));
        assert!(at("rue du Quai", "G4X 1A1").is_empty());
    }

    #[test]
    fn a_newcomer_is_likelier_the_one_whose_name_and_telephone_it_shares() {
        let mut newcomers = Newcomers::among(["Coop du Quai", "Halte des Vents"]);
        let with = |name| Facts { name, phone: "418 555-1234", ..Facts::default() };
        let newcomer = with("Coop du Quai de la Baie");
        let near = newcomers.likeness(&newcomer, &with("Coop du Quai")).chance;
        let far = newcomers.likeness(&newcomer, &with("Halte des Vents")).chance;
        assert!(near >= weigh::LIKELY && far < weigh::LIKELY, "{near} {far}");
    }
}
