//! The standing of each member on a day: its dues of the year, and who speaks for it.
use crate::{
    delegate,
    dues::Terms,
    fold,
    held::{self, Held},
    lapse,
    payment::{self, Payment},
    roll,
};
use db::{Db, Fault, Settings};
use jiff::civil::Date;
use std::collections::HashMap;

/// How each member of the register stands on a day, in the register's order.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// `none`, `free`, `paid`, `grace`, `late` or `before`.
    pub dues: &'static str,
    /// The names of its delegates.
    pub delegates: Vec<String>,
    /// Whether its rights are suspended: then it has no voice.
    pub suspended: bool,
}

pub async fn of(
    db: &Db,
    settings: &Settings,
    roll: &[roll::Line],
    day: Date,
) -> Result<Vec<Standing>, Fault> {
    let terms = Terms::of(db, settings).await?;
    let told = day.to_string();
    let mut categories: HashMap<String, Vec<Held>> = HashMap::new();
    for one in held::by_all(db).await? {
        categories.entry(one.membership_id.clone()).or_default().push(one);
    }
    let mut payments: HashMap<String, Vec<Payment>> = HashMap::new();
    for one in payment::until(db, &told).await? {
        payments.entry(one.membership_id.clone()).or_default().push(one);
    }
    let mut delegates: HashMap<String, Vec<String>> = HashMap::new();
    for one in delegate::on(db, &told).await? {
        delegates.entry(one.membership_id).or_default().push(one.person);
    }
    let suspended = lapse::suspended(db, &told).await?;
    let mut others = fold::by_all(db).await?;
    let mut of = |member: &roll::Line| {
        let held = categories.get(&member.id).map(Vec::as_slice).unwrap_or_default();
        let mut members = vec![member.id.clone()];
        members.extend(others.remove(&member.id).unwrap_or_default());
        let paid: Vec<Payment> = members.iter().filter_map(|id| payments.remove(id)).flatten().collect();
        let years = terms.years(&members, &member.joined_on, None, held, &paid, day);
        let dues = years.first().map_or("none", |year| year.state(day, &db.day_of(&member.recorded_at)));
        Standing {
            dues,
            delegates: delegates.remove(&member.id).unwrap_or_default(),
            suspended: suspended.contains(&member.id),
        }
    };
    Ok(roll.iter().map(&mut of).collect())
}
