//! The walk: the pages of poles that were lived in, from link to link, and the forms that they hold.
use axum::{Router, body::Body, http::Request};
use db::{Clock, Store, Who};
use page::{Door, House, Method, Pole, Poles, begin_session};
use people::account;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    sync::Arc,
};
use tower::ServiceExt;

/// How many pages of one door are opened in a pole: forms differ with the state of what is shown.
const PAGES: usize = 4;

/// A form of a page: the fields it holds, and what stands in those that nobody sees.
#[derive(Default)]
pub struct Form {
    pub path: String,
    pub fields: BTreeSet<String>,
    pub hidden: BTreeMap<String, String>,
}

/// What a pole's pages lead to: a path for each door that a page may open, a form for each that one may be sent to.
#[derive(Default)]
pub struct Found {
    pub pages: BTreeMap<&'static str, String>,
    pub forms: BTreeMap<&'static str, Form>,
}

/// The direction of one pole, in a house of several.
pub struct Walk {
    router: Router,
    pub house: Arc<House>,
    pub slug: String,
    session: String,
}

/// What stands in an attribute of a tag, as a browser reads it.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'"))
}

/// The poles of a store in one house, each walked by its direction.
pub async fn walks(store: &Store) -> Vec<Walk> {
    let clock = Clock::system();
    let (mut poles, mut sessions) = (Poles::new(), vec![]);
    for slug in store.poles().await.unwrap() {
        let db = server::store::open_known(store, &slug, &clock).await.unwrap();
        let direction = account::with_role(&db, "direction").await.unwrap().unwrap();
        let mut act = db.act(Who::House).await.unwrap();
        sessions.push((slug.clone(), begin_session(&mut act, &direction).await.unwrap()));
        act.commit().await.unwrap();
        poles.insert(slug.clone(), Arc::new(Pole::new(&slug, db).await.unwrap()));
    }
    let (router, house) = server::house::build(poles, "http://localhost").unwrap();
    let walk = |(slug, session)| Walk { router: router.clone(), house: house.clone(), slug, session };
    sessions.into_iter().map(walk).collect()
}

impl Walk {
    /// Asks for a path of this pole, and gives the status and the page.
    pub async fn ask(&self, method: &str, path: &str, form: String) -> (u16, String) {
        self.ask_at(&self.slug, method, path, form).await
    }

    /// The same of any pole, with the session of this one.
    pub async fn ask_at(&self, slug: &str, method: &str, path: &str, form: String) -> (u16, String) {
        let request = Request::builder()
            .method(method)
            .uri(format!("/{slug}{path}"))
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

    /// Opens the pole's pages from the first on, and gives what they lead to.
    pub async fn all_pages(&self) -> Found {
        let mut found = Found::default();
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
            if status == 200 {
                found.pages.entry(door.path).or_insert(path.clone());
            }
            for form in self.forms(&path, &page) {
                if let Some(door) = self.door(Method::Post, &form.path) {
                    found.forms.entry(door.path).or_insert(form);
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
}
