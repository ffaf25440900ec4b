//! The journal: the acts that stand, by period, topic, enterprise, and who recorded them.
use crate::{
    FOLLOW, LOG, RULE,
    about::About,
    entry::{self, Entry, Filter},
    party::{self, Heard, Named},
    referral, request,
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, sort_by_text};
use people::offered::action;
use serde::Deserialize;

/// The acts of one page.
const A_PAGE: i64 = 50;

/// How far acts are counted on a page; beyond, it says that there are more.
const COUNTED: i64 = 10_000;

#[derive(Template)]
#[template(path = "journal.html")]
struct Journal {
    v: Visit,
    filter: Filter,
    entries: Vec<Entry>,
    /// How many there are, told.
    count: String,
    before: Option<String>,
    after: Option<String>,
    topics: Vec<Choice>,
    about: About,
    recorders: Vec<Choice>,
    /// The enterprise whose acts are shown.
    chosen: Option<Named>,
    who: String,
    /// Those that the typed name may mean, each with the address that shows its acts.
    candidates: Vec<(String, String)>,
    refusals: Refusals,
    /// The act just logged, which may be undone.
    just: Option<Entry>,
    names: bool,
    export: String,
    /// Requests whose answer is late, and referrals to ask about.
    late: usize,
    due: usize,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    du: String,
    au: String,
    sujet: String,
    organization: Vec<String>,
    promoteur: String,
    par: String,
    who: String,
    page: String,
    acte: String,
    /// Of a sheet: `csv` or `xlsx`.
    pub forme: String,
}

impl Journal {
    /// The action of the frame for which the act just logged counts.
    fn counts_for(&self, just: &Entry) -> String {
        let things = [("action", action(&self.v, &just.action).into())];
        self.v.tf("act-counts-for", &things)
    }
}

impl Asked {
    pub fn filter(&self) -> Filter {
        let organization = self.organization.last().cloned().unwrap_or_default();
        Filter {
            from: self.du.clone(),
            to: self.au.clone(),
            topic: self.sujet.clone(),
            organization,
            promoter: self.promoteur.clone(),
            by: self.par.clone(),
        }
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut filter = asked.filter();
    let mut refusals = filter.judge();
    let mut candidates = vec![];
    match party::hear(visit.db(), &asked.who).await? {
        Heard::Nothing => {}
        Heard::One(found) => filter.organization = found.id,
        Heard::Several(several) => {
            let address = |named: Named| {
                let told = named.told();
                let narrowed = Filter { organization: named.id, ..filter.clone() };
                (visit.path(&format!("/accompagnement?{}", narrowed.query())), told)
            };
            candidates = several.into_iter().map(address).collect();
        }
        Heard::Unknown => refusals.refuse("who", "act-refusal-unknown"),
    }
    let at = asked.page.parse::<i64>().unwrap_or(1).clamp(1, 1_000_000);
    let (mut count, mut entries) = (0, vec![]);
    if refusals.none() {
        count = entry::how_many(visit.db(), &filter, COUNTED).await?;
        entries = entry::list(visit.db(), &filter, (at - 1) * A_PAGE, A_PAGE + 1).await?;
    }
    let more = entries.len() > A_PAGE as usize;
    entries.truncate(A_PAGE as usize);
    let turn = |page: i64| visit.path(&format!("/accompagnement?{}&page={page}", filter.query()));
    let just = if visit.may(LOG) { entry::find(visit.db(), &asked.acte).await? } else { None };
    let mut recorders = entry::recorders(visit.db()).await?;
    sort_by_text(&mut recorders, |named| &named.name);
    let recorders =
        recorders.into_iter().map(|named| Choice { value: named.id, label: named.name }).collect();
    let about = About::of(&visit).await?;
    let told = |count: i64| usize::try_from(count).unwrap_or_default();
    let journal = Journal {
        v: visit.clone(),
        late: told(request::late(visit.db()).await?),
        due: told(referral::due(visit.db()).await?),
        before: (at > 1).then(|| turn(at - 1)),
        after: more.then(|| turn(at + 1)),
        chosen: party::named(visit.db(), std::slice::from_ref(&filter.organization)).await?.pop(),
        export: visit.path(&format!("/accompagnement/exporter?{}", filter.query())),
        topics: any(&visit, about.every()),
        about,
        who: if candidates.is_empty() && refusals.none() { String::new() } else { asked.who },
        just: just.filter(Entry::stands),
        count: if count > COUNTED {
            visit.count("act-journal-many", told(COUNTED))
        } else {
            visit.count("act-journal-count", told(count))
        },
        names: visit.may(LOG),
        filter,
        entries,
        recorders: any(&visit, recorders),
        candidates,
        refusals,
    };
    visit.page(&visit.t("act-journal"), &journal)
}

/// The choices, after one that wants them all.
fn any(visit: &Visit, mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.insert(0, Choice { value: String::new(), label: visit.t("act-all").into_owned() });
    choices
}
