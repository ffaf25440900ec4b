//! The village: one small pole with its people, on either engine, reached over HTTP.
use crate::mould;
use axum::{Router, body::Body, http::Request};
use db::{Clock, Db, Store, Who};
use page::{House, Pole, Poles, begin_session};
use people::{account, organization, role};
use std::{collections::HashMap, path::PathBuf, sync::Arc};
use tower::ServiceExt;

/// The moment it is in the village until a test says otherwise.
pub const MORNING: &str = "2021-06-15T13:00:00Z";

pub struct Village {
    pub router: Router,
    pub house: Arc<House>,
    pub db: Db,
    pub clock: Clock,
    sessions: HashMap<String, String>,
    store: Store,
}

pub struct Reply {
    pub status: u16,
    pub location: String,
    pub cookie: String,
    pub policy: String,
    /// How it is to be kept, when it is a file.
    pub file: String,
    pub text: String,
}

/// A fresh place to keep rows on each engine: SQLite always, PostgreSQL at `MAILLON_TEST_POSTGRES`.
/// The address is demanded, never skipped: `bin/test` gives it.
pub fn stores() -> Vec<(Store, PathBuf)> {
    let folder = std::env::temp_dir().join(format!("maillon-{}", db::Id::at(Clock::system().now())));
    let database =
        std::env::var("MAILLON_TEST_POSTGRES").expect("MAILLON_TEST_POSTGRES, which bin/test gives");
    vec![(Store::Folder(folder.clone()), folder), (Store::Postgres(database), PathBuf::new())]
}

/// A slug that no other test has.
pub fn slug() -> String {
    format!("p{}", &db::Id::at(Clock::system().now())[8..])
}

impl Village {
    /// The village on both engines.
    pub async fn both() -> Vec<Village> {
        let mut villages = vec![];
        for (store, _) in stores() {
            villages.push(Village::settle(&store).await);
        }
        villages
    }

    async fn settle(store: &Store) -> Village {
        let clock = Clock::standing(MORNING.parse().unwrap());
        let slug = slug();
        let (store, db) = mould::cast(store, &slug, &clock).await;
        let mut sessions = HashMap::new();
        let mut act = db.act(Who::House).await.unwrap();
        for role in role::ALL {
            let id = account::open(&mut act, &format!("{role}@village.example"), role, "fr").await.unwrap();
            let today = act.today();
            account::give_role(&mut act, &id, role, today).await.unwrap();
            sessions.insert(role.to_owned(), begin_session(&mut act, &id).await.unwrap());
        }
        act.commit().await.unwrap();
        let pole = Arc::new(Pole::new(&slug, db.clone()).await.unwrap());
        let poles = Poles::from([(slug.clone(), pole)]);
        let (router, house) = server::house::build(poles, "http://localhost").unwrap();
        Village { router, house, db, clock, sessions, store }
    }

    /// Where its rows are kept, for another process to open.
    pub fn store(&self) -> Store {
        self.store.clone()
    }

    pub fn slug(&self) -> &str {
        self.house.poles.keys().next().unwrap()
    }

    pub async fn get(&self, role: &str, path: &str) -> Reply {
        self.send(role, "GET", path, "").await
    }

    pub async fn post(&self, role: &str, path: &str, form: &str) -> Reply {
        self.send(role, "POST", path, form).await
    }

    /// The bytes of a file.
    pub async fn bytes(&self, role: &str, path: &str) -> Vec<u8> {
        let request = Request::builder()
            .uri(format!("/{}{path}", self.slug()))
            .header("cookie", format!("maillon={}", self.session(role)));
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status().as_u16(), 200);
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    /// Sends a form that is only a file.
    pub async fn upload(&self, role: &str, path: &str, name: &str, bytes: &[u8]) -> Reply {
        let disposition = format!("form-data; name=\"file\"; filename=\"{name}\"");
        let head = format!("--edge\r\ncontent-disposition: {disposition}\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        self.deliver(role, "POST", path, "multipart/form-data; boundary=edge", body).await
    }

    /// Sends a form with a file and what was typed beside it.
    pub async fn upload_with(
        &self,
        role: &str,
        path: &str,
        typed: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Reply {
        let field = |(field, value): &(&str, &str)| {
            format!("--edge\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
        };
        let told: String = typed.iter().map(field).collect();
        let disposition = format!("form-data; name=\"file\"; filename=\"{name}\"");
        let head = format!("{told}--edge\r\ncontent-disposition: {disposition}\r\n\r\n");
        let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
        self.deliver(role, "POST", path, "multipart/form-data; boundary=edge", body).await
    }

    async fn send(&self, role: &str, method: &str, path: &str, form: &str) -> Reply {
        let kind = "application/x-www-form-urlencoded";
        self.deliver(role, method, path, kind, form.as_bytes().to_vec()).await
    }

    async fn deliver(&self, role: &str, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Reply {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/{}{path}", self.slug()))
            .header("host", "localhost")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", kind);
        if let Some(session) = self.sessions.get(role) {
            request = request.header("cookie", format!("maillon={session}"));
        }
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let told = |name: &str| {
            response.headers().get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let (status, location, cookie) = (response.status().as_u16(), told("location"), told("set-cookie"));
        let (policy, file) = (told("content-security-policy"), told("content-disposition"));
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Reply { status, location, cookie, policy, file, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Begins the sessions of everyone anew, once the clock has passed their end.
    pub async fn sign_in_again(&mut self) {
        let mut act = self.db.act(Who::House).await.unwrap();
        for role in role::ALL {
            let id = account::with_role(&self.db, role).await.unwrap().unwrap();
            self.sessions.insert(role.to_owned(), begin_session(&mut act, &id).await.unwrap());
        }
        act.commit().await.unwrap();
    }

    /// Opens the village to connections, as a process does.
    pub async fn serve(&self) -> (std::net::SocketAddr, tokio::task::JoinHandle<()>) {
        let listener = server::serve::listen("127.0.0.1:0").await.unwrap();
        let (address, router) = (listener.local_addr().unwrap(), self.router.clone());
        (address, tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }))
    }

    /// The token of a role's session.
    pub fn session(&self, role: &str) -> &str {
        &self.sessions[role]
    }

    /// Adds an organization and gives its id.
    pub async fn organization(&self, name: &str) -> String {
        let mut act = self.db.act(Who::House).await.unwrap();
        let typed =
            organization::Typed { name: name.into(), legal_form: "cooperative".into(), ..Default::default() };
        let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
        act.commit().await.unwrap();
        id
    }

    /// How many rows prove a figure between two days.
    pub async fn rows(&self, key: &str, from: &str, to: &str) -> i64 {
        let all = server::house::figures();
        let figure = all.find(key).unwrap();
        figures::count(&self.db, figure, from.parse().unwrap(), to.parse().unwrap()).await.unwrap().rows
    }

    /// The number a figure's page shows between two days.
    pub async fn figure(&self, key: &str, from: &str, to: &str) -> i64 {
        let all = server::house::figures();
        let figure = all.find(key).unwrap();
        figures::count(&self.db, figure, from.parse().unwrap(), to.parse().unwrap()).await.unwrap().value
    }
}

impl Drop for Village {
    fn drop(&mut self) {
        if let Store::Folder(folder) = &self.store {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}
