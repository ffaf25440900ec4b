//! Copies: a pole is copied while people write, and put back row for row, on either engine.
use crate::village::{Village, slug, stores};
use db::{Clock, Db, Store, Who};
use server::{command::check, copy, store};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// A value, whatever it is.
fn cell(row: &AnyRow, i: usize) -> String {
    let text = row.try_get::<Option<String>, _>(i).map(|text| format!("{text:?}"));
    let whole = || row.try_get::<Option<i64>, _>(i).map(|whole| format!("{whole:?}"));
    let number = || row.try_get::<Option<f64>, _>(i).map(|number| format!("{number:?}"));
    text.or_else(|_| whole()).or_else(|_| number()).unwrap()
}

/// Every row of every table, whatever the engine.
async fn everything(db: &Db) -> BTreeMap<String, Vec<String>> {
    let mut reader = db.rows().acquire().await.unwrap();
    let mut all = BTreeMap::new();
    for table in copy::tables(&mut reader, db.engine()).await.unwrap() {
        let columns: Vec<String> = table.columns.iter().map(|column| format!("\"{column}\"")).collect();
        let sql = format!("select {} from \"{}\"", columns.join(", "), table.name);
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *reader).await.unwrap();
        let told =
            |row: &AnyRow| (0..table.columns.len()).map(|i| cell(row, i)).collect::<Vec<_>>().join(" | ");
        let mut rows: Vec<String> = rows.iter().map(told).collect();
        rows.sort();
        all.insert(table.name, rows);
    }
    all
}

/// A village where much was done, hostile texts among it.
async fn busy(village: &Village) {
    for name in
        ["Coop du Quai", "<script>alert(1)</script>", "Épicerie 🧀 \u{202e}drawkcab", "'); drop table x; --"]
    {
        let id = village.organization(name).await;
        let form = format!("organization={id}&topic=finance&minutes=60&day=2021-06-01&note=a%0D%0Ab+%22c%22");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
    }
    village.post("visitor", "/connexion", "email=agent%40village.example").await;
}

/// Long texts, as photographs are, and many rows.
async fn heavy(village: &Village) {
    let mut act = village.db.act(Who::House).await.unwrap();
    for n in 0..12 {
        db::Settings::set(&mut act, &format!("long-{n}"), &"é".repeat(n * 200_000)).await.unwrap();
    }
    let ids: Vec<String> = (0..900).map(|n| format!("sujet-{n}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    act.record_all("organization.seen", "organization", &ids).await.unwrap();
    act.commit().await.unwrap();
}

async fn put_back_everywhere(from: &Db, file: &Path, clock: &Clock) {
    let before = everything(from).await;
    assert!(before["history"].len() > 10);
    for (store, folder) in stores() {
        let slug = slug();
        let header = copy::put_back(&store, &slug, file, clock).await.unwrap();
        assert_eq!(header.rows["history"], i64::try_from(before["history"].len()).unwrap());
        let db = store::open_known(&store, &slug, clock).await.unwrap();
        let after = everything(&db).await;
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (table, rows) in &before {
            assert_eq!(rows, &after[table], "{table}");
        }
        assert_eq!(check::faults(&db).await.unwrap(), Vec::<String>::new());
        let mut act = db.act(Who::House).await.unwrap();
        db::Settings::set(&mut act, "pole.name", "Vivant").await.unwrap();
        act.commit().await.unwrap();
        db.close().await;
        let again = copy::put_back(&store, &slug, file, clock).await.unwrap_err().to_string();
        assert!(again.contains("is there already"), "{again}");
        if let Store::Folder(_) = store {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}

#[tokio::test]
async fn a_copy_put_back_on_either_engine_has_every_row_of_every_table() {
    for village in Village::both().await {
        busy(&village).await;
        heavy(&village).await;
        let folder = tempfile::tempdir().unwrap();
        let (file, _) = copy::take(&village.db, village.slug(), folder.path()).await.unwrap();
        assert!(file.to_string_lossy().ends_with("-20210615T130000.maillon"), "{file:?}");
        put_back_everywhere(&village.db, &file, &village.clock).await;
    }
}

#[tokio::test]
async fn a_copy_taken_while_people_write_is_of_one_moment() {
    for village in Village::both().await {
        busy(&village).await;
        let coop = village.organization("Coop").await;
        let stop = Arc::new(AtomicBool::new(false));
        let writing = {
            let (db, stop) = (village.db.clone(), stop.clone());
            tokio::spawn(async move {
                let mut written = 0;
                while !stop.load(Ordering::Relaxed) {
                    let typed = accompaniment::act::Typed {
                        organization: vec![coop.clone()],
                        day: "2021-06-01".into(),
                        topic: "finance".into(),
                        minutes: "15".into(),
                        ..Default::default()
                    };
                    let mut act = db.act(Who::House).await.unwrap();
                    accompaniment::act::log(&mut act, &typed).await.unwrap().unwrap();
                    act.commit().await.unwrap();
                    written += 1;
                }
                written
            })
        };
        let folder = tempfile::tempdir().unwrap();
        let mut copies = vec![];
        for n in 0..4 {
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
            let into = folder.path().join(n.to_string());
            copies.push(copy::take(&village.db, village.slug(), &into).await.unwrap());
        }
        stop.store(true, Ordering::Relaxed);
        assert!(writing.await.unwrap() > 3);
        for (file, header) in copies {
            let (store, place) = stores().remove(0);
            copy::put_back(&store, "copie", &file, &village.clock).await.unwrap();
            let db = store::open_known(&store, "copie", &village.clock).await.unwrap();
            assert_eq!(check::faults(&db).await.unwrap(), Vec::<String>::new());
            assert_eq!(header.rows["service_act"], header.rows["service_act_party"], "no half act");
            db.close().await;
            std::fs::remove_dir_all(place).unwrap();
        }
    }
}

#[tokio::test]
async fn a_copy_cut_short_or_altered_is_refused_and_leaves_nothing() {
    let village = Village::both().await.remove(0);
    busy(&village).await;
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = copy::take(&village.db, village.slug(), folder.path()).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    let refused = async |bytes: Vec<u8>| {
        let (store, place) = stores().remove(0);
        let ill = folder.path().join("ill.maillon");
        std::fs::write(&ill, bytes).unwrap();
        let told = format!("{:#}", copy::put_back(&store, "ill", &ill, &village.clock).await.unwrap_err());
        assert_eq!(store.poles().await.unwrap(), Vec::<String>::new());
        let _ = std::fs::remove_dir_all(place);
        told
    };
    for cut in [0, 5, whole.len() / 2, whole.len() - 9, whole.len() - 1] {
        let told = refused(whole[..cut].to_vec()).await;
        assert!(told.contains("cut short") || told.contains("no copy"), "{cut}: {told}");
    }
    for at in (12..whole.len()).step_by(97) {
        let mut altered = whole.clone();
        altered[at] ^= 0x10;
        refused(altered).await;
    }
    let told = refused([&whole[..], b"more"].concat()).await;
    assert!(told.contains("altered"), "{told}");
    assert!(refused(b"PK not a copy".to_vec()).await.contains("no copy made by maillon backup"));
}

#[tokio::test]
async fn a_check_tells_what_does_not_hold_together() {
    for village in Village::both().await {
        busy(&village).await;
        assert_eq!(check::faults(&village.db).await.unwrap(), Vec::<String>::new());
        let mut rows = village.db.upkeep().await.unwrap();
        sqlx::query("delete from history where seq = 3").execute(&mut *rows).await.unwrap();
        rows.commit().await.unwrap();
        let told = check::faults(&village.db).await.unwrap();
        assert!(told.len() == 1 && told[0].starts_with("history has"), "{told:?}");
    }
}
