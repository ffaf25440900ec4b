//! The visit: the one thing every handler takes. Person, pole, language, rights, and the frame of the page.
use crate::{
    Account, Answer, Fault, House, Language, Pole, Right,
    answer::html,
    assets,
    bar::{Bar, Entry},
    format,
    once::Sending,
    refused::refused,
};
use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
};
use db::{Act, Db, Who};
use fluent_bundle::FluentValue;
use std::{borrow::Cow, sync::Arc};

/// One request of one person (or of a visitor) to one pole.
#[derive(Clone, Debug)]
pub struct Visit(Arc<Inside>);

#[derive(Debug)]
pub(crate) struct Inside {
    pub house: Arc<House>,
    pub pole: Arc<Pole>,
    pub language: Language,
    pub account: Option<Arc<Account>>,
    pub token: Option<String>,
    /// Path and query asked for, to come back to and to offer in the other language.
    pub here: String,
    /// Key of a notice left by the page before.
    pub notice: Option<String>,
    /// Whom limits are counted by when nobody signed in.
    pub address: String,
    /// The page that is looked at: where a form stood that was sent.
    pub looked_at: String,
    /// Whether a form was sent, rather than a page asked for.
    pub sent: bool,
    /// The form that was sent, when it is to be taken once.
    pub sending: Sending,
}

impl Visit {
    pub(crate) fn new(inside: Inside) -> Visit {
        Visit(Arc::new(inside))
    }

    pub fn house(&self) -> &Arc<House> {
        &self.0.house
    }

    pub fn pole(&self) -> &Arc<Pole> {
        &self.0.pole
    }

    pub fn db(&self) -> &Db {
        &self.0.pole.db
    }

    pub fn language(&self) -> Language {
        self.0.language
    }

    pub fn account(&self) -> Option<&Account> {
        self.0.account.as_deref()
    }

    pub fn token(&self) -> Option<&str> {
        self.0.token.as_deref()
    }

    /// Whom limits are counted by: the account, or the address of the machine.
    pub fn knocker(&self) -> &str {
        self.account().map_or(&self.0.address, |account| &account.id)
    }

    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.account().into_iter().flat_map(|account| account.roles.iter().map(|(role, _)| role.as_str()))
    }

    pub fn may(&self, right: Right) -> bool {
        right.held_by(self.roles())
    }

    /// Whether the figure of a key may be told to whoever is here; one that a room reserves is told to no visitor.
    pub fn may_count(&self, key: &str) -> bool {
        self.0.house.reserved.iter().all(|(begins, right)| !key.starts_with(begins) || self.may(*right))
    }

    /// The names of the rights held here, as entries of the catalogue carry them.
    pub fn rights(&self) -> Vec<String> {
        let held = self.0.house.rights.iter().filter(|right| self.may(**right));
        let roles = self.account().map(|account| account.roles.as_slice()).unwrap_or_default();
        let own = roles.iter().filter(|(_, of)| !of.is_empty()).map(|(role, of)| own_right(role, of));
        held.map(|right| right.name.to_owned()).chain(own).collect()
    }

    /// Begins an act by the person who is here, by the form that they sent: not the same form twice.
    pub async fn act(&self) -> Result<Act, Fault> {
        let mut act = self.db().act(self.who()).await?;
        self.sending().take(&mut act, "").await?;
        Ok(act)
    }

    /// The same for a form that a crowd sends in the same second (see `Db::act_in_crowd`), and which leads to a path
    /// that is known beforehand: one write less to wait for. The path holds no secret.
    pub async fn act_in_crowd(&self, path: &str) -> Result<Act, Fault> {
        let mut act = self.db().act_in_crowd(self.who()).await?;
        self.sending().take(&mut act, path).await?;
        Ok(act)
    }

    fn who(&self) -> Who {
        self.account().map_or(Who::Visitor, |account| Who::Person(account.id.clone()))
    }

    /// What tells this rendering of a form from the next: a form that holds it in a field `once` is taken once.
    pub fn once(&self) -> String {
        db::Id::secret()
    }

    pub(crate) fn sending(&self) -> &Sending {
        &self.0.sending
    }

    /// Key of the notice that the page before left.
    pub fn notice(&self) -> Option<&str> {
        self.0.notice.as_deref()
    }

    /// The words for a key, in the person's language.
    pub fn t<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.0.house.words.say(self.0.language, key)
    }

    /// The words for a key, with things to put in them.
    pub fn tf(&self, key: &str, things: &[(&str, FluentValue<'_>)]) -> String {
        self.0.house.words.say_with(self.0.language, key, things)
    }

    /// The words for a key, with one number to put in them as `$count`.
    pub fn count(&self, key: &str, count: usize) -> String {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.0.house.words.counted(self.0.language, key, count)
    }

    /// The words of one of a family: `one_of("people-form", "mutual")`.
    pub fn one_of(&self, family: &str, member: &str) -> String {
        self.t(&format!("{family}-{}", member.replace('.', "-"))).into_owned()
    }

    /// The address of a page of this pole.
    pub fn path(&self, rest: &str) -> String {
        self.0.pole.path(rest)
    }

    pub fn here(&self) -> &str {
        &self.0.here
    }

    pub fn number(&self, value: &i64) -> String {
        format::number(*value, self.language())
    }

    pub fn day(&self, iso: &str) -> String {
        format::day(iso, self.language())
    }

    /// The day at the pole of a moment as rows keep it, as people read it.
    pub fn day_of(&self, at: &str) -> String {
        self.day(&self.db().day_of(at))
    }

    pub fn duration(&self, minutes: &i64) -> String {
        format::duration(*minutes, self.language())
    }

    pub fn tel(&self, number: &str) -> String {
        format::tel(number)
    }

    pub fn time_of(&self, at: &str) -> String {
        format::time_of(at, self.db().zone(), self.language())
    }

    /// The page with its frame around it. In answer to a form that was sent, it is what was refused of it (422): a
    /// form that was taken leads onward.
    pub fn page(&self, title: &str, body: &impl Template) -> Answer {
        let mut page = self.taken(title, body)?;
        if self.0.sent {
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(page)
    }

    /// The page that answers a form which was taken, where nothing leads onward.
    pub fn taken(&self, title: &str, body: &impl Template) -> Answer {
        Ok(html(self.framed(title, &body.render()?)?))
    }

    pub(crate) fn framed(&self, title: &str, body: &str) -> Result<String, askama::Error> {
        let pole_path = self.path("");
        let path = self.0.here.split('?').next().unwrap_or_default();
        let within = path.strip_prefix(&pole_path).unwrap_or_default();
        let house = &self.0.house;
        let bar = match self.account() {
            Some(_) => Bar::open(self, (&house.menu, &house.open), within),
            None => Bar(vec![Bar::entries(self, &house.open, within)]),
        };
        let tools = Bar::entries(self, &house.tools, within);
        let looked_at = &self.0.looked_at;
        let joint = if looked_at.contains('?') { '&' } else { '?' };
        let other = self.language().other();
        let name = self.0.pole.name();
        let settings = self.0.pole.settings();
        let refused = refused(body).filter(|_| self.0.sent);
        let told = self.t("form-refused-title");
        Frame {
            v: self,
            refused: refused.map(|(count, first)| (self.count("form-refused", count), first)),
            title: &refused.map_or_else(|| title.to_owned(), |_| format!("{told} {title}")),
            pole: &name,
            address: settings.get("pole.address"),
            today: self.db().today().to_string(),
            privacy: (settings.get("pole.privacy-name"), settings.get("pole.privacy-email")),
            bar: &bar,
            tools: &tools,
            other_language: format!("{looked_at}{joint}langue={}", other.code()),
            other_tag: other.tag(),
            other_code: other.code(),
            notice: self.notice(),
            css: assets::css_path(),
            js: assets::js_path(),
            body,
        }
        .render()
    }
}

/// The right, as entries of the catalogue carry it, to find what is an organization's own, held by those who have
/// a role for it.
pub fn own_right(role: &str, organization: &str) -> String {
    format!("own.{role}.{organization}")
}

#[derive(Template)]
#[template(path = "frame.html")]
struct Frame<'a> {
    v: &'a Visit,
    /// How many points of the form are refused, told, and the id of the first.
    refused: Option<(String, &'a str)>,
    title: &'a str,
    pole: &'a str,
    address: &'a str,
    /// The day a sheet says it was printed.
    today: String,
    /// Who answers for personal information: a name and an email address.
    privacy: (&'a str, &'a str),
    bar: &'a Bar,
    tools: &'a [Entry],
    other_language: String,
    other_tag: &'a str,
    other_code: &'a str,
    notice: Option<&'a str>,
    css: &'a str,
    js: &'a str,
    body: &'a str,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit, Self::Rejection> {
        parts.extensions.get::<Visit>().cloned().ok_or(StatusCode::NOT_FOUND)
    }
}
