//! The register of members as of any day, by category and MRC.
use crate::{
    DECIDE, category, member, roll,
    standing::{self, Standing},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};
use people::organization;
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A day; today where none was asked. The house names it `jour`; an address typed by hand may say `au`, `le` or `date`.
    #[serde(alias = "au", alias = "le", alias = "date")]
    jour: String,
    categorie: String,
    mrc: String,
    /// An organization whose own page is wanted.
    organization: String,
}

/// What was asked was understood, or is refused by its field.
pub type Read = Result<Register, Refusals>;

/// A member as the register shows it.
pub struct Line {
    pub member: roll::Line,
    pub category: String,
    pub mrc: String,
    pub votes: i64,
    pub standing: Standing,
}

/// The register of a day, sorted for the eye.
#[derive(Default)]
pub struct Register {
    pub day: String,
    pub lines: Vec<Line>,
    /// How many in each category and in each MRC: value, label, count, of the whole day.
    categories: Vec<(String, String, usize)>,
    mrcs: Vec<(String, String, usize)>,
}

impl Register {
    /// Whether its day is still to come: it then tells what is known today, and may change.
    pub fn is_ahead(&self, visit: &Visit) -> bool {
        self.day > today(visit)
    }
}

/// The day it is, as days of the register are written.
pub fn today(visit: &Visit) -> String {
    visit.db().today().to_string()
}

#[derive(Template)]
#[template(path = "register.html")]
struct Page {
    v: Visit,
    /// Whether anyone may apply today: some category is open.
    open: bool,
    lines: Vec<Line>,
    asked: Asked,
    refusals: Refusals,
    categories: Vec<Choice>,
    mrcs: Vec<Choice>,
    told: String,
    /// Said of a day to come: what is known of it today.
    ahead: Option<String>,
    query: String,
}

/// Reads the register that was asked for.
pub async fn read(visit: &Visit, asked: &Asked) -> Result<Read, db::Fault> {
    let mut refusals = Refusals::default();
    let on = refusals.day_if_any("jour", &asked.jour).unwrap_or_else(|| visit.db().today());
    let day = on.to_string();
    refusals.unless(
        asked.mrc.is_empty() || territory::mrc(&asked.mrc).is_some(),
        "mrc",
        "member-refusal-mrc",
    );
    let mut members = roll::on(visit.db(), &day).await?;
    sort_by_text(&mut members, |member| &member.name);
    let names = category::all(visit.db(), &day).await?;
    let known = asked.categorie.is_empty() || names.iter().any(|category| category.id == asked.categorie);
    refusals.unless(known, "categorie", "member-refusal-category");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let name = |id: &str| {
        let found = names.iter().find(|category| category.id == id);
        found.map(|category| category.name(visit.language()).to_owned()).unwrap_or_default()
    };
    let place = |code: &str| match territory::mrc(code) {
        Some(mrc) => mrc.name.to_owned(),
        None => visit.t("member-nowhere").into_owned(),
    };
    let mut categories: Vec<_> = names.iter().map(|one| (one.id.clone(), name(&one.id), 0)).collect();
    let mut mrcs: Vec<(String, String, usize)> = vec![];
    for member in &members {
        for (id, _, count) in &mut categories {
            *count += usize::from(*id == member.category_id);
        }
        match mrcs.iter_mut().find(|(code, ..)| *code == member.mrc) {
            Some((.., count)) => *count += 1,
            None => mrcs.push((member.mrc.clone(), place(&member.mrc), 1)),
        }
    }
    categories.retain(|(id, _, count)| *count > 0 || *id == asked.categorie);
    if !asked.mrc.is_empty() && mrcs.iter().all(|(code, ..)| *code != asked.mrc) {
        mrcs.push((asked.mrc.clone(), place(&asked.mrc), 0));
    }
    sort_by_text(&mut mrcs, |(_, name, _)| name);
    let wanted = |asked: &str, is: &str| asked.is_empty() || asked == is;
    members.retain(|member| wanted(&asked.categorie, &member.category_id) && wanted(&asked.mrc, &member.mrc));
    let standings = standing::of(visit.db(), &visit.pole().settings(), &members, on).await?;
    let votes = |id: &str| names.iter().find(|one| one.id == id).map_or(0, |one| one.votes);
    let line = |(member, standing): (roll::Line, Standing)| Line {
        category: name(&member.category_id),
        mrc: place(&member.mrc),
        votes: if standing.suspended { 0 } else { votes(&member.category_id) },
        standing,
        member,
    };
    let lines = members.into_iter().zip(standings).map(line).collect();
    Ok(Ok(Register { day, lines, categories, mrcs }))
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    if !asked.organization.is_empty() {
        return lead(&visit, &asked.organization).await;
    }
    let (register, refusals) = match read(&visit, &asked).await? {
        Ok(register) => (register, Refusals::default()),
        Err(refusals) => (Register::default(), refusals),
    };
    let choices = |all: &[(String, String, usize)]| {
        let every = Choice { value: String::new(), label: visit.t("member-every").into_owned() };
        let each = all.iter().map(|(value, label, count)| Choice {
            value: value.clone(),
            label: format!("{label} ({})", visit.number(&i64::try_from(*count).unwrap_or_default())),
        });
        std::iter::once(every).chain(each.filter(|choice| !choice.value.is_empty())).collect()
    };
    let told = visit.tf(
        "member-register-count",
        &[
            ("count", i64::try_from(register.lines.len()).unwrap_or_default().into()),
            ("day", visit.day(&register.day).into()),
            ("votes", visit.number(&register.lines.iter().map(|line| line.votes).sum()).into()),
        ],
    );
    let ahead = register.is_ahead(&visit).then(|| {
        let days = [("day", visit.day(&register.day).into()), ("today", visit.day(&today(&visit)).into())];
        visit.tf("member-register-ahead", &days)
    });
    let page = Page {
        v: visit.clone(),
        ahead,
        open: category::any_open(visit.db()).await?,
        categories: choices(&register.categories),
        mrcs: choices(&register.mrcs),
        told,
        query: query_of(&register.day, &asked),
        lines: register.lines,
        asked: if refusals.none() { Asked { jour: register.day, ..asked } } else { asked },
        refusals,
    };
    visit.page(&visit.t("member-register"), &page)
}

/// Leads from an organization to its membership, its latest when it came back; to its enrolment when it has none
/// and the visitor may enrol; otherwise to the register.
async fn lead(visit: &Visit, organization: &str) -> Answer {
    let to = match member::of(visit.db(), organization).await? {
        Some(member) => format!("/membres/{}", member.id),
        None if visit.may(DECIDE) && organization::find(visit.db(), organization).await?.is_some() => {
            format!("/membres/inscrire?organization={organization}")
        }
        None => "/membres?avis=member-none".to_owned(),
    };
    Ok(redirect(&visit.path(&to)))
}

/// Leads back to the register, which says what is refused of what was asked.
pub fn back(visit: &Visit, asked: &Asked) -> Answer {
    let query = serde_html_form::to_string([
        ("jour", &asked.jour),
        ("categorie", &asked.categorie),
        ("mrc", &asked.mrc),
    ])?;
    Ok(redirect(&visit.path(&format!("/membres?{query}"))))
}

/// What was asked, as the addresses of the files carry it. Only codes and ids pass.
fn query_of(day: &str, asked: &Asked) -> String {
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    format!("jour={day}&categorie={}&mrc={}", plain(&asked.categorie), plain(&asked.mrc))
}
