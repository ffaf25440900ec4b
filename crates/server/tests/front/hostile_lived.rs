//! Hostile texts in a year that was lived: the naughty strings typed in the forms that its pages hold, each at the very
//! record that it is of, so that doors which ask for one read their fields.
use crate::{
    hostile::{encoded, naughty, runs},
    village::stores,
};
use axum::{Router, body::Body, http::Request};
use db::{Clock, Who};
use page::{Door, House, Method, Pole, Poles, begin_session};
use people::account;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    sync::Arc,
};
use tower::ServiceExt;

/// How many pages of one door are opened in a pole: forms differ with the state of what is shown.
const PAGES: usize = 4;
/// One string in so many is typed at each door, another at the next: all of them meet many doors.
const APART: usize = 16;
/// The share of forms at a record that must be found, in percent: less, and the pages are no longer walked.
const FOUND: usize = 60;

/// A form of a page: the fields it holds, and what stands in those that nobody sees.
#[derive(Default)]
struct Form {
    path: String,
    fields: BTreeSet<String>,
    hidden: BTreeMap<String, String>,
}

struct Walk {
    router: Router,
    house: Arc<House>,
    slug: String,
    session: String,
}

/// What stands in an attribute of a tag, as a browser reads it.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'"))
}

impl Walk {
    async fn ask(&self, method: &str, path: &str, form: String) -> (u16, String) {
        let request = Request::builder()
            .method(method)
            .uri(format!("/{}{path}", self.slug))
            .header("host", "localhost")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", format!("maillon={}", self.session));
        let response = self.router.clone().oneshot(request.body(Body::from(form)).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The door that a path comes to; the one that names it rather than one that takes anything.
    fn door(&self, method: Method, path: &str) -> Option<Door> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let doors = self.house.doors.iter().filter(|door| door.method == method && door.leads_to(path));
        doors.min_by_key(|door| door.path.matches('{').count()).copied()
    }

    /// A path of this pole, of an address that a page gives.
    fn within(&self, address: &str) -> Option<String> {
        let path = address.strip_prefix(&format!("/{}", self.slug))?;
        (path.is_empty() || path.starts_with(['/', '?'])).then(|| path.to_owned())
    }

    /// The forms of a page that are posted, each with its fields; one that says not where is posted to the page itself.
    fn forms(&self, here: &str, page: &str) -> Vec<Form> {
        let mut forms = vec![];
        for text in page.split("<form").skip(1) {
            let (tag, rest) = text.split_once('>').unwrap_or_default();
            let here = here.split('?').next().map(str::to_owned);
            let action = attribute(tag, "action").map_or(here, |action| self.within(&action));
            let (Some(path), true) = (action, tag.contains("post")) else { continue };
            let mut form = Form { path, ..Form::default() };
            for tag in rest.split("</form>").next().unwrap_or_default().split('<') {
                let Some(name) = attribute(tag, "name") else { continue };
                match attribute(tag, "type").as_deref() {
                    Some("hidden") => {
                        form.hidden.insert(name, attribute(tag, "value").unwrap_or_default());
                    }
                    _ => {
                        form.fields.insert(name);
                    }
                }
            }
            forms.push(form);
        }
        forms
    }

    /// Opens the pole's pages from the first on, and gives a form for each door that one leads to.
    async fn forms_of_all_pages(&self) -> BTreeMap<&'static str, Form> {
        let mut found = BTreeMap::new();
        let mut opened: HashMap<&str, usize> = HashMap::new();
        let mut seen = BTreeSet::from([String::new()]);
        let mut next = VecDeque::from([String::new()]);
        while let Some(path) = next.pop_front() {
            let Some(door) = self.door(Method::Get, &path) else { continue };
            let times = opened.entry(door.path).or_default();
            *times += 1;
            if *times > PAGES || path.contains(".pdf") || path.contains(".xlsx") {
                continue;
            }
            let (status, page) = self.ask("GET", &path, String::new()).await;
            assert!(status < 500, "{path} broke");
            for form in self.forms(&path, &page) {
                if let Some(door) = self.door(Method::Post, &form.path) {
                    found.entry(door.path).or_insert(form);
                }
            }
            for address in page.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let address = address.replace("&#38;", "&").replace("&amp;", "&");
                if let Some(path) = self.within(&address)
                    && seen.insert(path.clone())
                {
                    next.push_back(path);
                }
            }
        }
        found
    }

    /// Types its share of the strings in every field of a form that a person fills in.
    async fn type_in(&self, form: &Form, strings: &[String], first: usize) {
        for text in strings.iter().skip(first % APART).step_by(APART) {
            let typed = form.fields.iter().map(|name| (name, text.as_str()));
            let kept = form.hidden.iter().map(|(name, value)| (name, value.as_str()));
            let pairs: Vec<String> = typed
                .chain(kept)
                .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
                .collect();
            let (status, page) = self.ask("POST", &form.path, pairs.join("&")).await;
            assert!(status < 500, "{} broke on {text:?}", form.path);
            assert!(!runs(&page), "{} gives {text:?} back as markup", form.path);
        }
    }
}

#[tokio::test]
async fn naughty_strings_in_the_forms_of_a_lived_year_are_kept_as_text_or_refused() {
    // PostgreSQL keeps one pole of each name for all tests of a run, so this one stays with files.
    let (store, folder) = stores().swap_remove(0);
    server::demo::make(&store).await.unwrap();
    let (strings, clock) = (naughty(), Clock::system());
    let mut met: BTreeSet<&str> = BTreeSet::new();
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for slug in store.poles().await.unwrap() {
        let db = server::store::open_known(&store, &slug, &clock).await.unwrap();
        let direction = account::with_role(&db, "direction").await.unwrap().unwrap();
        let mut act = db.act(Who::House).await.unwrap();
        let session = begin_session(&mut act, &direction).await.unwrap();
        act.commit().await.unwrap();
        let pole = Arc::new(Pole::new(&slug, db.clone()).await.unwrap());
        let (router, house) =
            server::house::build(Poles::from([(slug.clone(), pole)]), "http://localhost").unwrap();
        let walk = Walk { router, house, slug, session };
        let at_a_record = |door: &&Door| door.method == Method::Post && door.path.contains("{id}");
        asked.extend(walk.house.doors.iter().filter(at_a_record).map(|door| door.path));
        for (nth, (door, form)) in walk.forms_of_all_pages().await.into_iter().enumerate() {
            // What was met in another pole has read its fields; who signs out is no longer there.
            if met.contains(door) || door.starts_with("/deconnexion") || door.starts_with("/connexion") {
                continue;
            }
            met.insert(door);
            walk.type_in(&form, &strings, nth).await;
        }
        db.close().await;
    }
    let missed: Vec<&&str> = asked.iter().filter(|door| !met.contains(*door)).collect();
    assert!(met.intersection(&asked).count() * 100 >= asked.len() * FOUND, "no form was found of {missed:?}");
    std::fs::remove_dir_all(folder).unwrap();
}
