//! One campaign: its days, who is asked to declare and by which letters, what was declared, and purchases before and now.
use crate::{
    KEEP,
    campaign::{self, Campaign},
    contract::{self, STATES},
    denial,
    letters::Desk,
    link::Unless,
    meant,
    party::{self, Party, Typed},
    shape::found,
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect};
use people::{
    organization::Named,
    told::{self as history, Told},
};

/// Days before a party is asked again to confirm.
const AGAIN: i64 = 7;

/// What a buyer declared in this campaign, and in the one before.
struct Compared {
    id: String,
    name: String,
    before: String,
    now: String,
}

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Campaign,
    period: String,
    tolerance: String,
    state: &'static str,
    parties: Vec<Party>,
    /// How many contracts wait for the other side, in words; "" for none.
    asked: String,
    totals: Vec<(&'static str, usize, String)>,
    before: Option<Campaign>,
    compared: Vec<Compared>,
    names: Vec<String>,
    which: Vec<Named>,
    typed: Typed,
    refusals: Refusals,
    sides: Vec<Choice>,
    languages: Vec<Choice>,
    told: Vec<Told>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    show(visit, one, Typed::default(), Refusals::default(), vec![]).await
}

async fn show(visit: Visit, one: Campaign, typed: Typed, refusals: Refusals, which: Vec<Named>) -> Answer {
    let db = visit.db();
    let here = contract::of_campaign(db, &one).await?;
    let total = |state: &'static str| {
        let of = here.iter().filter(|contract| contract.state == state);
        let cents = of.clone().map(|contract| contract.amount).sum();
        (state, of.count(), money(cents, visit.language()))
    };
    let mut earlier = campaign::all(db).await?;
    earlier.retain(|other| other.until_on < one.from_on);
    let before = earlier.into_iter().max_by(|a, b| a.until_on.cmp(&b.until_on));
    let mut names = meant::names(db, "buyer").await?;
    names.extend(meant::names(db, "supplier").await?);
    let language = |code: &str, label: &str| Choice { value: code.to_owned(), label: label.to_owned() };
    let see = See {
        period: page::days(&one.from_on, &one.until_on, visit.language()),
        tolerance: page::percent(one.tolerance, visit.language()),
        state: one.state(&db.today().to_string()),
        parties: party::all(db, &one.id).await?,
        asked: match denial::all(db, &one.id).await?.len() {
            0 => String::new(),
            waiting => visit.count("contract-to-confirm", waiting),
        },
        totals: STATES.iter().map(|state| total(state)).filter(|(_, count, _)| *count > 0).collect(),
        compared: match &before {
            None => vec![],
            Some(before) => compare(&visit, &before.id, &one.id).await?,
        },
        before,
        names,
        which,
        typed,
        refusals,
        sides: worded::sides(&visit),
        languages: vec![language("fr", "Français"), language("en", "English")],
        told: history::about(&visit, "contract-campaign", &one.id).await?,
        one,
        v: visit.clone(),
    };
    visit.page(&see.one.name, &see)
}

/// What each buyer declared in both campaigns, by name.
async fn compare(visit: &Visit, before: &str, now: &str) -> Result<Vec<Compared>, Fault> {
    let rows = party::purchases(visit.db(), before, now).await?;
    let told = |cents: i64| money(cents, visit.language());
    let one = |(id, name, before, now): (String, String, i64, i64)| Compared {
        id,
        name,
        before: told(before),
        now: told(now),
    };
    Ok(rows.into_iter().map(one).collect())
}

pub async fn invite(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    let mut act = visit.act().await?;
    let meant = meant::organization(act.rows(), &typed.who, &typed.organization).await?;
    refusals.unless(meant.refused.is_empty(), "who", meant.refused);
    typed.organization = meant.id;
    if refusals.none() && typed.email.trim().is_empty() {
        typed.email = party::address_of(act.rows(), &typed.organization).await?;
    }
    if refusals.none() {
        match party::ask(&mut act, &one, &typed).await? {
            Err(why) => refusals = why,
            Ok(party) => {
                let mut notice = "contract-party-kept";
                let open = one.state(&act.today().to_string()) == "open";
                if open
                    && let Some(to) = party::find(act.rows(), &party).await?
                    && Desk::of(&visit).write(&mut act, &one, &to, ("invite", Unless::Serves), 0).await?
                {
                    notice = "contract-party-invited";
                }
                act.commit().await?;
                return Ok(redirect(&visit.path(&format!("/contrats/campagnes/{id}?avis={notice}#parties"))));
            }
        }
    }
    drop(act);
    show(visit, one, typed, refusals, meant.candidates).await
}

/// Asks by letter everyone of whom the other side declared something; those without an address are counted.
pub async fn ask_all(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let here = |notice: &str| visit.path(&format!("/contrats/campagnes/{id}?avis={notice}#parties"));
    if one.refuses_correction(&visit.db().today().to_string()).is_some() {
        return Ok(redirect(&here("contract-refusal-closed")));
    }
    let all = denial::all(visit.db(), &id).await?;
    let mut act = visit.act().await?;
    let since = db::written(act.moment() - jiff::SignedDuration::from_hours(24 * AGAIN));
    let mut each: Vec<(String, String, usize)> = vec![];
    for asked in &all {
        let side = if asked.side == "buyer" { "supplier" } else { "buyer" };
        match each.iter_mut().find(|(who, on, _)| *who == asked.asked_id && on == side) {
            Some((.., count)) => *count += 1,
            None => each.push((asked.asked_id.clone(), side.to_owned(), 1)),
        }
    }
    let (mut written, mut without) = (0, 0);
    for (organization, side, count) in each {
        let known = party::with(act.rows(), &id, &organization, &side).await?;
        let email = match &known {
            Some(party) if !party.email.is_empty() => party.email.clone(),
            _ => party::address_of(act.rows(), &organization).await?,
        };
        let language = known.map_or_else(|| "fr".to_owned(), |party| party.language);
        let typed = Typed { organization, side, email, language, ..Typed::default() };
        let Ok(party) = party::ask(&mut act, &one, &typed).await? else { continue };
        let Some(to) = party::find(act.rows(), &party).await? else { continue };
        without += usize::from(to.email.is_empty());
        written += usize::from(
            Desk::of(&visit).write(&mut act, &one, &to, ("confirm", Unless::Since(&since)), count).await?,
        );
    }
    act.commit().await?;
    Ok(redirect(&here(match (written, without) {
        (0, 0) => "contract-asked-nobody",
        (_, 0) => "contract-asked",
        (0, _) => "contract-asked-no-address",
        _ => "contract-asked-some",
    })))
}

pub async fn revoke(visit: Visit, Path((_, id)): Which) -> Answer {
    let party = party::of(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    party::revoke(&mut act, &party).await?;
    act.commit().await?;
    let path = format!("/contrats/campagnes/{}?avis=contract-revoked", party.campaign_id);
    Ok(redirect(&visit.path(&path)))
}
