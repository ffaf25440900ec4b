//! A photograph set aside: sent with a form that was refused, kept for a moment so that it need not be chosen again.
use db::Id;
use jiff::{SignedDuration, Timestamp};
use page::Visit;
use std::sync::{LazyLock, Mutex};

/// How long one is kept.
const A_MOMENT: SignedDuration = SignedDuration::from_mins(30);
/// How many of one person, and how many bytes of everyone, are kept at once: the oldest make room.
const OF_ONE: usize = 3;
const MOST_BYTES: usize = 32 * 1024 * 1024;

/// A refused photograph is no row: it is in no copy of the rows, and a program that stops forgets it.
static ASIDE: LazyLock<Mutex<Vec<Aside>>> = LazyLock::new(Mutex::default);

struct Aside {
    id: String,
    /// Whose it is and for what: the pole, the account and the report.
    owner: [String; 3],
    at: Timestamp,
    /// As a report keeps it, shrunk.
    bytes: Vec<u8>,
}

/// What the form holds of one.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub id: String,
    /// Its name where it came from: only shown.
    pub name: String,
}

fn owner(visit: &Visit, report: &str) -> [String; 3] {
    let account = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    [visit.pole().slug.clone(), account, report.to_owned()]
}

/// Forgets those that are too old, and gives the others.
fn with<T>(visit: &Visit, work: impl FnOnce(&mut Vec<Aside>) -> T) -> T {
    let now = visit.db().clock().now();
    let mut aside = ASIDE.lock().unwrap_or_else(|held| held.into_inner());
    let slug = &visit.pole().slug;
    // Each pole has its own clock.
    aside.retain(|one| one.owner[0] != *slug || now.duration_since(one.at) <= A_MOMENT);
    work(&mut aside)
}

/// Sets a photograph aside for who sent it, and gives the id by which the same person finds it again.
pub fn keep(visit: &Visit, report: &str, bytes: Vec<u8>) -> String {
    let (id, owner, at) = (Id::secret(), owner(visit, report), visit.db().clock().now());
    with(visit, |aside| {
        let of_one = |one: &Aside| one.owner[..2] == owner[..2];
        while aside.iter().filter(|one| of_one(one)).count() >= OF_ONE {
            let oldest = aside.iter().position(of_one).unwrap_or_default();
            aside.remove(oldest);
        }
        let held = |aside: &[Aside]| aside.iter().map(|one| one.bytes.len()).sum::<usize>();
        while !aside.is_empty() && held(aside) + bytes.len() > MOST_BYTES {
            aside.remove(0);
        }
        aside.push(Aside { id: id.clone(), owner, at, bytes });
    });
    id
}

/// The photograph that this person set aside for this report; none once it is forgotten.
pub fn find(visit: &Visit, report: &str, id: &str) -> Option<Vec<u8>> {
    let owner = owner(visit, report);
    with(visit, |aside| {
        aside.iter().find(|one| one.id == id && one.owner == owner).map(|one| one.bytes.clone())
    })
}

/// Forgets one that serves no more.
pub fn forget(visit: &Visit, report: &str, id: &str) {
    let owner = owner(visit, report);
    with(visit, |aside| aside.retain(|one| one.id != id || one.owner != owner));
}
