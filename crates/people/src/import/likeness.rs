//! Likeness: whether two organizations of one name are likely the same.
use super::said::{EMAIL, MUNICIPALITY, NEQ, PHONE, POSTAL_CODE, Values, WEBSITE};
use crate::likely::{host, phone, postal};

/// What is compared of a value, so that two ways of writing it are one.
fn sign(at: usize, text: &str) -> String {
    match at {
        POSTAL_CODE => postal(text),
        PHONE => phone(text),
        WEBSITE => host(text),
        MUNICIPALITY => territory::fold(text),
        _ => text.trim().to_lowercase(),
    }
}

/// Whether two organizations of the same name are likely one: a sign in common, or no two places that tell
/// them apart. Two NEQ are two organizations.
pub fn likely_same(a: &Values, b: &Values) -> bool {
    let both = |at: usize| !a[at].is_empty() && !b[at].is_empty();
    let same = |at: usize| both(at) && sign(at, &a[at]) == sign(at, &b[at]);
    if both(NEQ) && !same(NEQ) {
        return false;
    }
    let signs = [POSTAL_CODE, MUNICIPALITY, PHONE, EMAIL, WEBSITE];
    signs.into_iter().any(same) || !(both(POSTAL_CODE) || both(MUNICIPALITY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_common_makes_a_likeness_and_two_neq_never_do() {
        let of = |pairs: &[(usize, &str)]| {
            let mut values = Values::default();
            pairs.iter().for_each(|(at, text)| values[*at] = text.to_string());
            values
        };
        assert!(likely_same(&of(&[(PHONE, "418 555-1234 poste 2")]), &of(&[(PHONE, "+1 (418) 555-1234")])));
        assert!(likely_same(
            &of(&[(WEBSITE, "https://www.coop.example/fr")]),
            &of(&[(WEBSITE, "coop.example")])
        ));
        assert!(likely_same(&of(&[(POSTAL_CODE, "G0C 1A0")]), &of(&[(PHONE, "418 555-1234")])));
        assert!(!likely_same(&of(&[(MUNICIPALITY, "Gaspé")]), &of(&[(MUNICIPALITY, "Percé")])));
        let (a, b) = (of(&[(NEQ, "1"), (MUNICIPALITY, "Gaspé")]), of(&[(NEQ, "2"), (MUNICIPALITY, "Gaspé")]));
        assert!(!likely_same(&a, &b));
    }
}
