//! Choosing: of the open notices, which are new to a supplier, within what it wishes, and worth telling it this week.
use crate::{alert_rule::Rule, notice::Notice, suit, wish::Wish};
use matching::{Memory, Ranked, Ranker};
use std::collections::{HashMap, HashSet};

/// A notice chosen, the word by which it was asked for, and what speaks for it where something does.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub notice: Notice,
    pub word: Option<String>,
    pub ranked: Option<Ranked>,
}

impl Chosen {
    fn score(&self) -> i64 {
        self.ranked.as_ref().map_or(0, |ranked| ranked.score)
    }
}

/// The notices to tell, the likeliest first: those that meet what the supplier does from so many points on, and those
/// that say a word it wants.
pub fn choose(
    memory: &Memory,
    wish: &Wish,
    open: &[Notice],
    told: &HashSet<String>,
    rule: &Rule,
) -> Vec<Chosen> {
    let new = open.iter().filter(|one| !told.contains(&one.id) && wish.takes(one));
    let new: Vec<&Notice> = new.collect();
    let asked: Vec<matching::Notice> = new.iter().map(|one| one.ranked()).collect();
    let ranked = Ranker::new(memory).notices_for(&wish.organization_id, &asked, asked.len());
    let mut ranked: HashMap<String, Ranked> = ranked.into_iter().map(|one| (one.id.clone(), one)).collect();
    let chosen = |notice: &Notice| {
        let ranked = ranked.remove(&notice.id);
        let word = wish.asked_by_word(notice).map(str::to_owned);
        let worth = ranked.as_ref().is_some_and(|one| one.score / 10_000 >= rule.points && suit::meets(one));
        (word.is_some() || worth).then(|| Chosen { notice: notice.clone(), word, ranked })
    };
    let mut chosen: Vec<Chosen> = new.into_iter().filter_map(chosen).collect();
    chosen.sort_by(|a, b| b.score().cmp(&a.score()).then_with(|| a.notice.id.cmp(&b.notice.id)));
    chosen.truncate(usize::try_from(rule.most).unwrap_or_default());
    chosen
}
