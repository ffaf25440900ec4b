//! Import undone: a list is taken back whole, but for what was touched since, which is told with the reason.
use crate::{
    import::take,
    sign_in::work,
    village::{Village, slug, stores},
};
use db::{Clock, Store, Who};
use people::import::{self, Step, Taking};
use sheets::Sheet;
use std::{os::unix::process::ExitStatusExt, process::Command, sync::Arc};

async fn row(village: &Village, name: &str) -> (String, String, String, String) {
    sqlx::query_as(
        "select id, phone, coalesce(neq, '') as neq, coalesce(closed_on, '') as closed_on from organization \
         where name = $1 and merged_into is null order by coalesce(closed_on, '') limit 1",
    )
    .bind(name)
    .fetch_one(village.db.rows())
    .await
    .unwrap()
}

pub async fn undo(village: &Village, path: &str) -> String {
    let asked = village.get("agent", &format!("{path}/annuler")).await;
    assert_eq!(asked.status, 200);
    assert!(asked.text.contains("class=\"danger\""), "{}", asked.text);
    let once = crate::organizations::hidden(&asked.text, "once");
    for _ in 0..2 {
        let sent = village.post("agent", &format!("{path}/annuler"), &format!("once={once}")).await;
        assert_eq!(sent.status, 303);
    }
    work(village, None).await;
    village.get("agent", path).await.text
}

#[tokio::test]
async fn a_list_is_taken_back_but_for_what_was_touched_since() {
    for village in Village::both().await {
        let first = "Nom;Ville;Téléphone;Courriel\r\nCoop du Quai;Gaspé;418 555-0001;quai@example.org\r\n";
        let (first_path, counts) = take(&village, "une.csv", first.as_bytes()).await;
        assert_eq!(counts.added, 1);
        let second = "Nom;NEQ;Ville;Téléphone;Courriel\r\n\
            Coop du Quai;;Gaspé;418 555-0099;quai@example.org\r\n\
            Atelier du Moulin;1112345674;Percé;418 555-0002;\r\n\
            Salle des Vents;;Marsoui;418 555-0003;\r\n\
            Radio du Cap;;Gaspé;418 555-0004;\r\n";
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        let (path, counts) = take(&village, "deux.csv", second.as_bytes()).await;
        assert_eq!((counts.added, counts.changed), (3, 1));
        assert_eq!(row(&village, "Coop du Quai").await.1, "418 555-0099");
        village.clock.set("2021-06-17T13:00:00Z".parse().unwrap());
        // One is edited since, something leans on another.
        let (hall, ..) = row(&village, "Salle des Vents").await;
        let (radio, ..) = row(&village, "Radio du Cap").await;
        let given = "role=partner&from_on=2021-06-17";
        assert_eq!(village.post("agent", &format!("/organisations/{hall}/roles"), given).await.status, 303);
        let noted = "day=2021-06-17&text=Rencontre&visibility=team";
        assert_eq!(village.post("agent", &format!("/organisations/{radio}/notes"), noted).await.status, 303);
        let counted = async |day| village.figure("people.organizations", "2021-04-01", day).await;
        assert_eq!(counted("2021-06-17").await, 4);

        assert_eq!(village.get("board", &format!("{path}/annuler")).await.status, 403);
        assert_eq!(village.post("communications", &format!("{path}/annuler"), "").await.status, 403);
        let told = undo(&village, &path).await;
        for told_so in ["Importation annulée le", "Salle des Vents", "Modifiée depuis", "Coop du Quai"] {
            assert!(told.contains(told_so), "{told_so}: {told}");
        }
        assert!(!told.contains("/annuler"), "it is taken back once");
        assert_eq!(row(&village, "Coop du Quai").await.1, "418 555-0001", "as it was before");
        let (mill, _, neq, closed) = row(&village, "Atelier du Moulin").await;
        assert_eq!((neq.as_str(), closed.as_str()), ("", "2021-06-16"), "gone, and its NEQ is free");
        assert!(row(&village, "Salle des Vents").await.3.is_empty());
        assert_eq!(counted("2021-06-16").await, 3, "what is gone counts on no day");
        let history = village.get("agent", &format!("/organisations/{mill}")).await.text;
        assert!(history.contains("l’importation qui l’avait ajoutée est annulée"), "{history}");

        // The list comes again, corrected: what was taken out is added anew.
        let (again, counts) = take(&village, "deux corrigée.csv", second.as_bytes()).await;
        assert_eq!(counts.added, 1, "{counts:?}");
        assert_eq!(row(&village, "Atelier du Moulin").await.2, "1112345674");
        // The first list's organization says what a later list makes it say: that stays.
        assert!(village.get("agent", &again).await.text.contains("/annuler"));
        let told = undo(&village, &first_path).await;
        assert!(told.contains("Modifiée depuis"), "{told}");
        let mut act = village.db.act(Who::House).await.unwrap();
        sqlx::query("update import set ended_at = '2021-03-01T00:00:00.000Z' where id = $1")
            .bind(again.rsplit('/').next().unwrap())
            .execute(act.rows())
            .await
            .unwrap();
        act.commit().await.unwrap();
        let late = village.get("agent", &format!("{again}/annuler")).await.text;
        assert!(late.contains("90 jours") && !late.contains("class=\"danger\""), "{late}");
        assert_eq!(village.post("agent", &format!("{again}/annuler"), "").await.status, 422);
    }
}

/// Tables that name an organization without leaning on it: they are the import's own, or undoing speaks of them itself.
const OWN: [&str; 7] = [
    "organization_role",
    "organization_place",
    "organization_official",
    "import_source",
    "import_change",
    "import_undone",
    "confirmation",
];

#[tokio::test]
async fn every_table_that_leans_on_an_organization_is_declared_by_its_room() {
    let villages = Village::both().await;
    let village = &villages[0];
    let mut files: Vec<_> =
        std::fs::read_dir("../../migrations").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut named = 0;
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let mut table = String::new();
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let ["create" | "alter", "table", name, ..] = words[..] {
                table = name.to_owned();
            }
            if !line.contains("references organization (") {
                continue;
            }
            named += 1;
            // A column stands on a line of its own, or behind what adds it.
            let added = words.windows(3).find(|some| some[..2] == ["add", "column"]).map(|some| some[2]);
            let column = added.unwrap_or(words[0]);
            let declared = village.house.leaning.iter().any(|one| one.table == table && one.column == column);
            assert!(declared || OWN.contains(&table.as_str()), "{table}.{column} is declared by no room");
        }
    }
    assert!(named > 20, "{named}");
}

const PLACE: &str = "MAILLON_TEST_UNDO_KILLED_AT";
const TEST: &str = "import_undone::a_killed_undoing_has_taken_nothing_back_and_its_next_run_takes_all";
const ABORTED: i32 = 6;

async fn taken(store: &Store, slug: &str) -> String {
    let db = server::store::open(store, slug, &Clock::system()).await.unwrap();
    let lines: String = (0..500).map(|i| format!("Entreprise {i},Gaspé,418 555-{i:04}\n")).collect();
    let list = format!("nom,ville,téléphone\n{lines}");
    let mut act = db.act(Who::House).await.unwrap();
    let id = import::begin(&mut act, "l.csv", list.as_bytes(), "").await.unwrap();
    act.commit().await.unwrap();
    let mut act = db.act(Who::Import(id.clone())).await.unwrap();
    let sheet = Sheet::read(list.as_bytes(), None).unwrap();
    let columns = import::remembered(act.rows(), &sheet.head).await.unwrap();
    let silent: import::Progress = Arc::new(|_| ());
    let taking = Taking { columns, ..Taking::default() };
    import::carry_out(&mut act, &id, sheet, taking, &silent).await.unwrap();
    act.commit().await.unwrap();
    db.close().await;
    id
}

async fn take_back(store: &Store, slug: &str, id: &str, dies: Option<bool>) {
    let db = server::store::open(store, slug, &Clock::system()).await.unwrap();
    let progress: import::Progress = Arc::new(move |step| {
        if dies == Some(false) && matches!(step, Step::Written(organizations) if organizations >= 200) {
            std::process::abort();
        }
    });
    let mut act = db.act(Who::Import(id.to_owned())).await.unwrap();
    import::undo(&mut act, id, &[], "", &progress).await.unwrap();
    if dies == Some(true) {
        std::process::abort();
    }
    act.commit().await.unwrap();
    db.close().await;
}

async fn standing(store: &Store, slug: &str) -> (i64, i64) {
    let db = server::store::open(store, slug, &Clock::system()).await.unwrap();
    let told = sqlx::query_as(
        "select (select count(*) from organization where closed_on is null), (select count(*) from import_undone)",
    )
    .fetch_one(db.rows())
    .await
    .unwrap();
    db.close().await;
    told
}

#[tokio::test]
async fn a_killed_undoing_has_taken_nothing_back_and_its_next_run_takes_all() {
    if let Ok(place) = std::env::var(PLACE) {
        let (store, slug, id, late): (String, String, String, bool) = serde_json::from_str(&place).unwrap();
        take_back(&Store::parse(&store), &slug, &id, Some(late)).await;
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
        let id = taken(&store, &slug).await;
        for late in [false, true] {
            let killed = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", TEST])
                .env(PLACE, serde_json::json!([told, slug, id, late]).to_string())
                .output()
                .unwrap();
            assert_eq!(killed.status.signal(), Some(ABORTED), "{killed:?}");
            assert_eq!(standing(&store, &slug).await, (500, 0), "nothing half taken back");
        }
        take_back(&store, &slug, &id, None).await;
        assert_eq!(standing(&store, &slug).await, (0, 500));
        if !folder.as_os_str().is_empty() {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}
