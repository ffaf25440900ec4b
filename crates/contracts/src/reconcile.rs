//! Reconciling: which sightings are likely one contract, how surely, and for which reasons; nothing but thought.
use std::collections::{BTreeMap, BTreeSet};

/// Days within which two days of one contract lie near, and beyond which they tell of two.
const NEAR: i64 = 31;
const FAR: i64 = 366;
/// Words of the object that two must share before they tell anything where amounts differ.
const WORDS: usize = 2;

/// What is seen of a contract by one who may know of it.
#[derive(Clone, Debug, Default)]
pub struct Sighting {
    /// What is seen: a declaration, or an award.
    pub mark: String,
    /// The contract it is about, as known so far.
    pub contract: String,
    /// buyer, supplier or seao: a contract is seen once by each.
    pub source: String,
    pub buyer: String,
    pub supplier: String,
    /// Before taxes.
    pub cents: i64,
    /// Its days, ISO; the last is the first when it is of one day.
    pub from_on: String,
    pub until_on: String,
    /// Numbers by which it is called.
    pub references: Vec<String>,
    pub what: String,
    /// By how many hundredths of a percent amounts may differ and still agree.
    pub tolerance: i64,
}

/// Why two are likely one. Each is true as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The same number.
    Reference(String),
    SameAmount,
    /// Amounts agree within the tolerance; by how many cents they differ.
    NearAmount(i64),
    /// They differ by so many cents, beyond the tolerance.
    OtherAmount(i64),
    SameDay,
    /// One day falls in the period of the other.
    Within,
    /// So many days apart.
    Days(i64),
    /// Words of the object that both say.
    Words(Vec<String>),
}

/// How strongly two are tied, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// For a person to say.
    Weak,
    /// Amounts agree, and days lie near.
    Near,
    /// The same amount on the same day.
    Same,
    /// The same number.
    Called,
}

/// Two contracts that are likely one, by the two sightings that say it best.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Contracts, and the places of the sightings.
    pub contracts: [String; 2],
    pub places: [usize; 2],
    pub grade: Grade,
    pub agree: bool,
    pub reasons: Vec<Reason>,
    /// Whether nothing else competes, so that it may be joined without asking.
    pub sure: bool,
}

/// The letters and figures of a number, where it says something: three signs at least, one of them a figure.
fn called(reference: &str) -> Option<String> {
    let plain: String =
        reference.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    (plain.chars().count() >= 3 && plain.chars().any(|c| c.is_ascii_digit())).then_some(plain)
}

/// The words of an object that tell something.
fn words(what: &str) -> BTreeSet<String> {
    const COMMON: [&str; 10] =
        ["pour", "avec", "dans", "service", "contrat", "achat", "fourniture", "projet", "annee", "divers"];
    let folded = sheets::fold(what);
    let telling = folded.split(' ').filter(|word| word.chars().count() > 3 && !COMMON.contains(word));
    telling.map(str::to_owned).collect()
}

/// Whether two amounts agree within a tolerance in hundredths of a percent of the larger.
pub fn agree(a: i64, b: i64, tolerance: i64) -> bool {
    i128::from((a - b).abs()) * 10_000 <= i128::from(tolerance) * i128::from(a.max(b))
}

/// Days between two periods: none where they touch; none at all where a day is none.
fn between(a: &Sighting, b: &Sighting) -> Option<i64> {
    let (first, second) = if a.from_on <= b.from_on { (a, b) } else { (b, a) };
    if second.from_on <= first.until_on {
        return Some(0);
    }
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let span = day(&first.until_on)?.until(day(&second.from_on)?).ok()?;
    Some(i64::from(span.get_days()))
}

/// What ties two sightings, or none where nothing does.
fn tie(a: &Sighting, b: &Sighting) -> Option<(Grade, bool, Vec<Reason>)> {
    let mut reasons = vec![];
    let known: BTreeSet<String> = b.references.iter().filter_map(|one| called(one)).collect();
    let shared = a.references.iter().find(|one| called(one).is_some_and(|one| known.contains(&one)));
    reasons.extend(shared.map(|one| Reason::Reference(one.trim().to_owned())));
    let gap = (a.cents - b.cents).abs();
    let agrees = agree(a.cents, b.cents, a.tolerance.max(b.tolerance));
    reasons.push(match (gap, agrees) {
        (0, _) => Reason::SameAmount,
        (gap, true) => Reason::NearAmount(gap),
        (gap, false) => Reason::OtherAmount(gap),
    });
    let days = between(a, b)?;
    let same_day = a.from_on == b.from_on && a.until_on == b.until_on;
    reasons.push(match days {
        _ if same_day => Reason::SameDay,
        0 => Reason::Within,
        days => Reason::Days(days),
    });
    let both: Vec<String> = words(&a.what).intersection(&words(&b.what)).cloned().collect();
    let spoken = both.len() >= WORDS;
    if !both.is_empty() {
        reasons.push(Reason::Words(both));
    }
    let grade = match shared {
        Some(_) if agrees || days <= FAR => Grade::Called,
        Some(_) => Grade::Weak,
        None if gap == 0 && same_day => Grade::Same,
        None if agrees && days <= NEAR => Grade::Near,
        None if agrees && days <= FAR => Grade::Weak,
        None if !agrees && days <= NEAR && spoken => Grade::Weak,
        None => return None,
    };
    Some((grade, agrees, reasons))
}

/// Pairs of contracts that are likely one, the strongest first. `apart` holds marks that a person parted, in order.
pub fn propose(seen: &[Sighting], apart: &BTreeSet<(String, String)>) -> Vec<Pair> {
    let mut houses: BTreeMap<(&str, &str), BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (at, one) in seen.iter().enumerate() {
        let contracts = houses.entry((&one.buyer, &one.supplier)).or_default();
        contracts.entry(&one.contract).or_default().push(at);
    }
    let mut pairs = vec![];
    for contracts in houses.values() {
        let mut found = vec![];
        let all: Vec<(&&str, &Vec<usize>)> = contracts.iter().collect();
        for (nth, (first, ones)) in all.iter().enumerate() {
            for (second, others) in &all[nth + 1..] {
                found.extend(best(seen, apart, (first, ones), (second, others)));
            }
        }
        let sources = |contract: &str| -> BTreeSet<&str> {
            contracts.get(contract).into_iter().flatten().map(|at| seen[*at].source.as_str()).collect()
        };
        let sure: Vec<bool> = (0..found.len()).map(|at| is_sure(&found, at, &sources)).collect();
        pairs.extend(found.into_iter().zip(sure).map(|(pair, sure)| Pair { sure, ..pair }));
    }
    pairs.sort_by(|a, b| b.grade.cmp(&a.grade).then_with(|| a.contracts.cmp(&b.contracts)));
    pairs
}

/// The strongest tie between two contracts that may be one: seen by others, and not parted.
fn best(
    seen: &[Sighting],
    apart: &BTreeSet<(String, String)>,
    (first, ones): (&str, &[usize]),
    (second, others): (&str, &[usize]),
) -> Option<Pair> {
    let every = || ones.iter().flat_map(|a| others.iter().map(move |b| (*a, *b)));
    let parted = every().any(|(a, b)| {
        let (a, b) = (&seen[a].mark, &seen[b].mark);
        apart.contains(&(a.min(b).clone(), a.max(b).clone()))
    });
    if parted || every().any(|(a, b)| seen[a].source == seen[b].source) {
        return None;
    }
    let tied = every().filter_map(|(a, b)| tie(&seen[a], &seen[b]).map(|tied| (a, b, tied)));
    let (a, b, (grade, agree, reasons)) = tied.max_by_key(|(.., (grade, agree, _))| (*grade, *agree))?;
    let contracts = [first.to_owned(), second.to_owned()];
    Some(Pair { contracts, places: [a, b], grade, agree, reasons, sure: false })
}

/// Whether a pair is strong, and no other could take the place of either.
fn is_sure<'a>(pairs: &[Pair], at: usize, sources: &impl Fn(&str) -> BTreeSet<&'a str>) -> bool {
    let pair = &pairs[at];
    if pair.grade == Grade::Weak {
        return false;
    }
    !pairs.iter().enumerate().any(|(other, rival)| {
        let shared = rival.contracts.iter().position(|contract| pair.contracts.contains(contract));
        let Some(shared) = shared.filter(|_| other != at) else { return false };
        let mine = usize::from(pair.contracts[0] == rival.contracts[shared]);
        let strong = rival.grade >= pair.grade || (pair.grade == Grade::Near && rival.agree);
        strong && !sources(&pair.contracts[mine]).is_disjoint(&sources(&rival.contracts[1 - shared]))
    })
}
