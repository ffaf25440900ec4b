//! Deciding the pole's rules: the action of each topic, and the days within which requests are answered.
use crate::{
    about::About,
    request::URGENCIES,
    rule::{self, Rule, Typed},
};
use askama::Template;
use db::Act;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::offered::{action, actions};

#[derive(Template)]
#[template(path = "rules.html")]
struct Rules {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    /// Each topic with its action today; each urgency with its days.
    today: Vec<(String, String)>,
    promised: Vec<(String, String)>,
    topics: Vec<Choice>,
    actions: Vec<Choice>,
    urgencies: Vec<Choice>,
    /// What was decided, the latest day first.
    decided: Vec<(String, String, Rule)>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn send_topic(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let decided = rule::decide_topic(&mut act, &typed).await?;
    onward(visit, act, typed, decided).await
}

pub async fn send_days(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let decided = rule::decide_days(&mut act, &typed).await?;
    onward(visit, act, typed, decided).await
}

async fn onward(visit: Visit, act: Act, typed: Typed, decided: Result<(), Refusals>) -> Answer {
    match decided {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/accompagnement/regles?avis=act-ruled")))
        }
    }
}

async fn show(visit: Visit, mut typed: Typed, refusals: Refusals) -> Answer {
    let (db, day) = (visit.db(), visit.db().today().to_string());
    let about = About::of(&visit).await?;
    let topics_today = about.on(&day, "");
    let mut today = vec![];
    for topic in &topics_today {
        let code = rule::action(db.rows(), &topic.value, &day).await?;
        today.push((topic.label.clone(), action(&visit, &code)));
    }
    let urgencies = urgencies(&visit, &day).await?;
    let promised = urgencies.iter().map(|(urgency, days)| (urgency.label.clone(), days.clone())).collect();
    let (topics, days) = rule::all(db).await?;
    let mut decided: Vec<(String, String, Rule)> =
        topics.into_iter().map(|rule| (about.say(&rule.about), action(&visit, &rule.says), rule)).collect();
    decided.extend(days.into_iter().map(|rule| {
        let days = rule.says.parse().unwrap_or_default();
        (visit.one_of("act-urgency", &rule.about), visit.count("act-within-days", days), rule)
    }));
    for from in [&mut typed.from_on, &mut typed.since].into_iter().filter(|from| from.is_empty()) {
        from.clone_from(&day);
    }
    let rules = Rules {
        v: visit.clone(),
        typed,
        refusals,
        today,
        promised,
        topics: about.every(),
        actions: actions(&visit),
        urgencies: urgencies.into_iter().map(|(urgency, _)| urgency).collect(),
        decided,
    };
    visit.page(&visit.t("act-rules"), &rules)
}

/// Each urgency, and the days promised for it on a day, told.
pub async fn urgencies(visit: &Visit, day: &str) -> Result<Vec<(Choice, String)>, db::Fault> {
    let mut told = vec![];
    for (urgency, usual) in URGENCIES {
        let days = rule::days(visit.db().rows(), urgency, day).await?.unwrap_or(usual);
        let label = visit.one_of("act-urgency", urgency);
        let days = visit.count("act-within-days", usize::try_from(days).unwrap_or_default());
        told.push((Choice { value: urgency.to_owned(), label }, days));
    }
    Ok(told)
}
