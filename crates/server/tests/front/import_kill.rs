//! Import: a process killed in the middle of a list has imported nothing of it.
use crate::village::{slug, stores};
use db::{Clock, Store, Who};
use people::import::{self, Step, Taking};
use sheets::Sheet;
use std::{os::unix::process::ExitStatusExt, process::Command, sync::Arc};

const PLACE: &str = "MAILLON_TEST_IMPORT_KILLED_AT";
const TEST: &str = "import_kill::a_killed_import_has_added_nothing_and_its_next_run_adds_all";
const ABORTED: i32 = 6;

fn list() -> String {
    let lines: String = (0..3000).map(|i| format!("Entreprise {i},Gaspé,418 555-{i:04}\n")).collect();
    format!("nom,ville,téléphone\n{lines}")
}

/// Carries out the list; when it is to die, at two thousand organizations written or just before the end.
async fn carry(store: &str, slug: &str, dies: Option<bool>) -> i64 {
    let db = server::store::open(&Store::parse(store), slug, &Clock::system()).await.unwrap();
    let list = list();
    let mut act = db.act(Who::House).await.unwrap();
    let id = import::begin(&mut act, "l.csv", list.as_bytes(), "").await.unwrap();
    act.commit().await.unwrap();
    let sheet = Sheet::read(list.as_bytes(), None).unwrap();
    let mut act = db.act(Who::Import(id.clone())).await.unwrap();
    let columns = import::remembered(act.rows(), &sheet.head).await.unwrap();
    let progress: import::Progress = Arc::new(move |step| {
        if dies == Some(false) && matches!(step, Step::Written(organizations) if organizations >= 2000) {
            std::process::abort();
        }
    });
    let (_, counts) =
        import::carry_out(&mut act, &id, sheet, Taking { columns, ..Taking::default() }, &progress)
            .await
            .unwrap();
    if dies == Some(true) {
        std::process::abort();
    }
    act.commit().await.unwrap();
    db.close().await;
    counts.added
}

async fn written(store: &Store, slug: &str) -> (i64, i64) {
    let db = server::store::open(store, slug, &Clock::system()).await.unwrap();
    let count = async |sql: &'static str| {
        let (count,): (i64,) = sqlx::query_as(sql).fetch_one(db.rows()).await.unwrap();
        count
    };
    let told = (
        count("select count(*) from organization").await,
        count("select count(*) from history where kind = 'organization'").await,
    );
    db.close().await;
    told
}

#[tokio::test]
async fn a_killed_import_has_added_nothing_and_its_next_run_adds_all() {
    if let Ok(place) = std::env::var(PLACE) {
        let (store, slug, late): (String, String, bool) = serde_json::from_str(&place).unwrap();
        carry(&store, &slug, Some(late)).await;
        return;
    }
    for (store, folder) in stores() {
        let slug = slug();
        let db =
            server::store::add(&store, &slug, "Pôle", "America/Toronto", &Clock::system()).await.unwrap();
        db.close().await;
        let told = match &store {
            Store::Folder(folder) => folder.to_string_lossy().into_owned(),
            Store::Postgres(address) => address.clone(),
        };
        for late in [false, true] {
            let killed = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", TEST])
                .env(PLACE, serde_json::json!([told, slug, late]).to_string())
                .output()
                .unwrap();
            assert_eq!(killed.status.signal(), Some(ABORTED), "{killed:?}");
            assert_eq!(written(&store, &slug).await, (0, 0), "nothing half imported");
        }
        assert_eq!(carry(&told, &slug, None).await, 3000);
        assert_eq!(written(&store, &slug).await, (3000, 6000), "added, and its role");
        if !folder.as_os_str().is_empty() {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}
