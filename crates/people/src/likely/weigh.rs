//! The weighing: how likely two organizations are one, and the reasons a person reads.
use super::{
    block::acronym,
    rarity::Rarity,
    sign::{Signs, meet},
    slip::near,
};

/// From here on a person is asked to look.
pub const LIKELY: f64 = 0.4;
/// The mean chance from which families are one: that which found most, on the half for tuning.
pub const TOGETHER: f64 = 0.15;
/// Below, a pair is out of the question, and forgotten.
pub const HARDLY: f64 = 0.02;

/// Why two may be one, or may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    SameName,
    RareWord,
    /// A slip of the hand apart.
    Slip,
    /// One's name is a part of the other's.
    PartOfName,
    Initials,
    SameAddress,
    SamePostalCode,
    SamePhone,
    SameEmail,
    SameHost,
    /// Their names are found together at several addresses.
    SeveralAddresses,
    /// What speaks against it.
    OtherTown,
}

impl Reason {
    /// The end of the key of its words.
    pub fn name(self) -> &'static str {
        match self {
            Reason::SameName => "name",
            Reason::RareWord => "word",
            Reason::Slip => "slip",
            Reason::PartOfName => "part",
            Reason::Initials => "initials",
            Reason::SameAddress => "address",
            Reason::SamePostalCode => "postal",
            Reason::SamePhone => "phone",
            Reason::SameEmail => "email",
            Reason::SameHost => "host",
            Reason::SeveralAddresses => "several",
            Reason::OtherTown => "town",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// From 0 to 1.
    pub chance: f64,
    pub reasons: Vec<Reason>,
}

/// What each sign weighs, in log-odds: fitted by logistic regression on the half of the list that is for tuning.
mod fitted {
    pub const ALWAYS: f64 = -4.962;
    pub const SHARE_OF_BOTH: f64 = -1.580;
    pub const SHARE_OF_LESSER: f64 = -2.690;
    pub const RAREST: f64 = 0.515;
    pub const RAREST_OF_LESSER: f64 = 8.804;
    pub const PART: f64 = 3.917;
    pub const POSTAL: f64 = 0.694;
    pub const ADDRESS: f64 = 0.836;
    pub const APART: f64 = -2.372;
    pub const FIRST_WORD: f64 = 1.686;
    pub const INITIALS: f64 = 2.752;
    pub const LETTERS: f64 = 3.419;
}

/// What weighs by judgement: the list that was measured says nothing of it, but for meetings.
mod judged {
    pub const MEETING: f64 = 6.0;
    pub const MEETING_FROM: f64 = 1.2;
    pub const PHONE: f64 = 3.0;
    pub const EMAIL: f64 = 3.5;
    pub const HOST: f64 = 2.5;
    pub const OTHER_NEQ: f64 = -20.0;
}

/// What two names share.
#[derive(Default)]
struct Shared {
    /// Of all that either says.
    of_both: f64,
    /// Of all that the one that says less says.
    of_lesser: f64,
    rarest: f64,
    /// How telling are the words that each has alone.
    apart: f64,
    slip: bool,
    /// A word that one has alone is the first letters of words of the other: `FPI Cominar`.
    letters: bool,
}

fn shared(a: &Signs, b: &Signs, rarity: &Rarity) -> Shared {
    let mut shared = Shared::default();
    let mut both = 0.0;
    let (mut alone, mut mine) = (vec![], vec![]);
    let mut theirs: Vec<usize> = (0..b.words.len()).collect();
    for (at, word) in a.words.iter().enumerate() {
        let told = rarity.tells(*word);
        if let Ok(other) = b.words.binary_search(word) {
            both += told;
            theirs.retain(|left| *left != other);
            shared.rarest = shared.rarest.max(told);
        } else {
            alone.push(at);
        }
    }
    for at in alone {
        let slip = theirs.iter().position(|other| near(&a.texts[at], &b.texts[*other]));
        let Some(slip) = slip else {
            mine.push(at);
            continue;
        };
        let other = theirs.remove(slip);
        let told = rarity.tells(a.words[at]).min(rarity.tells(b.words[other])) * 0.85;
        both += told;
        shared.slip = true;
        shared.rarest = shared.rarest.max(told * 0.9 / 0.85);
    }
    let sum = |signs: &Signs| signs.words.iter().map(|word| rarity.tells(*word)).sum::<f64>();
    let (of_a, of_b) = (sum(a), sum(b));
    let union = of_a + of_b - both;
    shared.of_both = if union > 0.0 { both / union } else { 0.0 };
    shared.of_lesser = both / of_a.min(of_b).max(1e-9);
    let most = |signs: &Signs, left: &[usize]| {
        left.iter().map(|at| rarity.tells(signs.words[*at])).fold(0.0, f64::max)
    };
    shared.apart = most(a, &mine) * most(b, &theirs);
    let stand_for =
        |a: &Signs, alone: &[usize], b: &Signs| alone.iter().any(|at| stands_for(&a.texts[*at], &b.initials));
    shared.letters = stand_for(a, &mine, b) || stand_for(b, &theirs, a);
    shared
}

/// How telling the rarest word of a part that both names have.
fn part(a: &Signs, b: &Signs, rarity: &Rarity) -> f64 {
    let common = a.parts.iter().filter(|part| b.parts.contains(part));
    common.flatten().map(|word| rarity.tells(*word)).fold(0.0, f64::max)
}

/// Whether a word is the first letters of words of a name, side by side: `fpi`, of `fonds de placement immobilier`.
fn stands_for(word: &str, initials: &str) -> bool {
    let short = (2..=6).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic);
    short && initials.contains(word)
}

fn initials(a: &Signs, b: &Signs) -> bool {
    let says = |a: &Signs, b: &Signs| acronym(&a.initials) && b.texts.contains(&a.initials);
    says(a, b) || says(b, a)
}

/// Weighs two; `met` is what meetings of their names at several addresses tell.
pub fn weigh(a: &Signs, b: &Signs, rarity: &Rarity, met: f64) -> Likeness {
    let shared = shared(a, b, rarity);
    let part = part(a, b, rarity);
    let known = |a: &str, b: &str| !a.is_empty() && a == b;
    let flag = |held: bool| if held { 1.0 } else { 0.0 };
    let postal = known(&a.postal, &b.postal);
    let number = meet(&a.numbers, &b.numbers);
    let address = postal && number;
    let place = address || (number && meet(&a.street, &b.street));
    let first = a.first.filter(|first| b.first == Some(*first)).map_or(0.0, |first| rarity.tells(first));
    let initials = initials(a, b);
    let mut odds = fitted::ALWAYS
        + fitted::SHARE_OF_BOTH * shared.of_both
        + fitted::SHARE_OF_LESSER * shared.of_lesser
        + fitted::RAREST * shared.rarest
        + fitted::RAREST_OF_LESSER * shared.of_lesser * shared.rarest
        + fitted::PART * part
        + fitted::POSTAL * flag(postal)
        + fitted::ADDRESS * flag(address)
        + fitted::APART * shared.apart
        + fitted::FIRST_WORD * first
        + fitted::INITIALS * flag(initials && place)
        + fitted::LETTERS * flag(shared.letters);
    let meeting = met > judged::MEETING_FROM;
    if meeting {
        odds += judged::MEETING * (met / judged::MEETING_FROM).ln();
    }
    let mut reasons = vec![];
    let mut judge = |held: bool, weight: f64, reason: Reason| {
        if held {
            odds += weight;
            reasons.push(reason);
        }
    };
    let same = !a.compact.is_empty() && (a.compact == b.compact || a.words == b.words);
    judge(same, 0.0, Reason::SameName);
    judge(!same && shared.rarest > 0.5, 0.0, Reason::RareWord);
    judge(!same && shared.slip, 0.0, Reason::Slip);
    judge(!same && part > 0.3, 0.0, Reason::PartOfName);
    judge((initials || shared.letters) && !same, 0.0, Reason::Initials);
    judge(place, 0.0, Reason::SameAddress);
    judge(postal && !place, 0.0, Reason::SamePostalCode);
    judge(known(&a.phone, &b.phone), judged::PHONE, Reason::SamePhone);
    let letters = known(&a.email, &b.email);
    judge(letters, judged::EMAIL, Reason::SameEmail);
    judge(!letters && known(&a.host, &b.host), judged::HOST, Reason::SameHost);
    judge(meeting, 0.0, Reason::SeveralAddresses);
    let apart = !a.municipality.is_empty() && !b.municipality.is_empty() && a.municipality != b.municipality;
    judge(apart && !postal, 0.0, Reason::OtherTown);
    // Two NEQ are two organizations.
    if !a.neq.is_empty() && !b.neq.is_empty() && a.neq != b.neq {
        odds += judged::OTHER_NEQ;
    }
    Likeness { chance: 1.0 / (1.0 + (-odds).exp()), reasons }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_the_first_letters_of_others() {
        assert!(stands_for("fpi", "fpic") && stands_for("sgc", "sgcb"));
        assert!(!stands_for("fpi", "fip") && !stands_for("f", "fpi") && !stands_for("360", "360"));
    }
}
