//! Likeness: whether two organizations of one name are likely the same.
use super::said::{EMAIL, MUNICIPALITY, NAME, NEQ, PHONE, POSTAL_CODE, Values, WEBSITE};
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
    if both(NEQ, a, b) && !same(NEQ, a, b) {
        return false;
    }
    sign_in_common(a, b) || !(both(POSTAL_CODE, a, b) || both(MUNICIPALITY, a, b))
}

/// Whether something other than the name is told of both and is the same.
pub fn sign_in_common(a: &Values, b: &Values) -> bool {
    [NEQ, POSTAL_CODE, MUNICIPALITY, PHONE, EMAIL, WEBSITE].into_iter().any(|at| same(at, a, b))
}

/// Whether a NEQ that two have in common is more likely mistyped: no long word of their names, and no other sign,
/// is the same.
pub fn neq_alone_in_common(a: &Values, b: &Values) -> bool {
    let words = |values: &Values| -> Vec<String> {
        let folded = territory::fold(&values[NAME]);
        folded.split(' ').filter(|word| word.chars().count() >= A_LONG_WORD).map(str::to_owned).collect()
    };
    let theirs = words(b);
    let named_alike = words(a).iter().any(|word| theirs.contains(word));
    let otherwise = [POSTAL_CODE, PHONE, EMAIL, WEBSITE].into_iter().any(|at| same(at, a, b));
    same(NEQ, a, b) && !named_alike && !otherwise
}

/// From how many letters a word of a name tells it from others.
const A_LONG_WORD: usize = 4;

fn both(at: usize, a: &Values, b: &Values) -> bool {
    !a[at].is_empty() && !b[at].is_empty()
}

fn same(at: usize, a: &Values, b: &Values) -> bool {
    both(at, a, b) && sign(at, &a[at]) == sign(at, &b[at])
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
        let named = |name: &str, phone: &str| of(&[(NEQ, "3"), (NAME, name), (PHONE, phone)]);
        let known = named("L’Œuvre du cœur", "418 555-1234");
        assert!(neq_alone_in_common(&known, &named("Test Un", "")));
        assert!(!neq_alone_in_common(&known, &named("Coopérative de l’œuvre", "")), "renamed");
        assert!(!neq_alone_in_common(&known, &named("Test Un", "418-555-1234")), "the same telephone");
    }
}
