//! Subscribing to bulletins: asking on the public page, agreeing by the letter's link, and ending it without signing in.
use crate::{
    letters::Desk,
    sending::{self, PURPOSE},
    subscription::{self, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Language, Pace, Refusals, Visit, hash, redirect};
use people::consent;
use std::{num::NonZeroU32, sync::LazyLock};

/// Subscriptions that one machine may ask of a pole: ten in a row, ten an hour.
const MOST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
static FROM_ONE_PLACE: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(MOST));

#[derive(Template)]
#[template(path = "subscribe.html")]
struct Subscribe {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    languages: Vec<Choice>,
}

/// A page of words and at most one button.
#[derive(Template)]
#[template(path = "word.html")]
struct Word {
    v: Visit,
    title: &'static str,
    text: &'static str,
    /// Where the button leads and what it says.
    button: Option<(String, &'static str)>,
}

type Which = Path<(String, String)>;

fn word(
    visit: Visit,
    title: &'static str,
    text: &'static str,
    button: Option<(String, &'static str)>,
    taken: bool,
) -> Answer {
    let word = Word { v: visit.clone(), title, text, button };
    let title = visit.t(title);
    if taken { visit.taken(&title, &word) } else { visit.page(&title, &word) }
}

pub async fn page(visit: Visit) -> Answer {
    let typed = Typed { language: visit.language().code().into(), ..Typed::default() };
    show(visit, typed, Refusals::default())
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let languages = [Language::French, Language::English].map(|language| Choice {
        value: language.code().into(),
        label: visit.one_of("com-language", language.code()),
    });
    let page = Subscribe { v: visit.clone(), typed, refusals, languages: languages.into() };
    visit.page(&visit.t("com-subscribe"), &page)
}

/// Says the same whether the mailbox is known or not: it tells nobody who reads.
pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut refusals = typed.judge();
    if refusals.none() && !FROM_ONE_PLACE.allows(&format!("{} {}", visit.pole().slug, visit.knocker())) {
        refusals.refuse("email", "com-refusal-pace");
    }
    if !refusals.none() {
        return show(visit, typed, refusals);
    }
    let path = visit.path("/infolettres/abonnement/recu");
    let mut act = visit.act().await?;
    Desk::of(visit.house(), visit.pole()).ask(&mut act, &typed).await?;
    act.commit().await?;
    Ok(redirect(&path))
}

pub async fn received(visit: Visit) -> Answer {
    word(visit, "com-subscribe", "com-subscribe-received", None, false)
}

pub async fn confirmable(visit: Visit, Path((_, token)): Which) -> Answer {
    let ask = subscription::with_token(visit.db(), &token).await?.ok_or(Fault::Absent)?;
    if ask.confirmed_at.is_some() {
        return word(visit, "com-subscribe", "com-subscribe-done", None, false);
    }
    let way = visit.path(&format!("/infolettres/abonnement/{token}"));
    word(visit, "com-subscribe", "com-subscribe-confirm", Some((way, "com-letter-ask-confirm")), false)
}

pub async fn confirm(visit: Visit, Path((_, token)): Which) -> Answer {
    let ask = subscription::with_token(visit.db(), &token).await?.ok_or(Fault::Absent)?;
    let day = visit.day_of(&ask.asked_at);
    let evidence = visit.tf("com-subscribe-evidence", &[("day", day.into())]);
    let mut act = visit.act().await?;
    if subscription::confirm(&mut act, &ask, &evidence).await? {
        act.commit().await?;
    }
    word(visit, "com-subscribe", "com-subscribe-done", None, true)
}

pub async fn stoppable(visit: Visit, Path((_, token)): Which) -> Answer {
    sending::with_stop(visit.db(), &hash(&token)).await?.ok_or(Fault::Absent)?;
    let way = visit.path(&format!("/infolettres/desabonnement/{token}"));
    word(visit, "com-stop", "com-stop-text", Some((way, "com-stop-send")), false)
}

/// Ends bulletins to a mailbox at once, as a person or their mail program asks (RFC 8058).
pub async fn stop(visit: Visit, Path((_, token)): Which) -> Answer {
    let (email, person) = sending::with_stop(visit.db(), &hash(&token)).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if consent::stop(&mut act, &email, &person, PURPOSE).await? > 0 {
        act.commit().await?;
    }
    word(visit, "com-stop", "com-stop-done", None, true)
}
