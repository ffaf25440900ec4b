//! Rows: a pole of invented organizations, imported as people would, beside raw inserts of the same rows.
use crate::{Asked, Line};
use db::{Clock, Store, Who};
use std::{fmt::Write, path::Path, process::Command, time::Instant};

const KINDS: [&str; 8] = [
    "Coopérative d’habitation",
    "Coopérative de solidarité",
    "Coopérative de travail",
    "Atelier",
    "Maison",
    "Centre de services",
    "Association",
    "Festival",
];
const PLACES: [(&str, &str); 6] = [
    ("Gaspé", "G4X 1A1"),
    ("Rimouski", "G5L 1A1"),
    ("Sherbrooke", "J1H 1A1"),
    ("Chandler", "G0C 1K0"),
    ("Matane", "G4W 1A1"),
    ("Magog", "J1X 1A1"),
];

/// A list as a pole would have it, the same at every run.
fn list(many: usize) -> String {
    let mut text = String::from("Nom;Forme juridique;Adresse;Municipalité;Code postal;Téléphone;Courriel\n");
    for i in 0..many {
        let (place, postal) = PLACES[i % PLACES.len()];
        writeln!(
            text,
            "{} du Nord-{i};Organisme;{}, rue Principale;{place};{postal};418 555-{:04};bonjour@o{i}.example",
            KINDS[i * 7 % KINDS.len()],
            i % 900 + 1,
            i % 10_000,
        )
        .unwrap();
    }
    text
}

pub async fn import(asked: &Asked, data: &Path) -> Vec<Line> {
    let text = list(asked.organizations);
    let file = asked.folder.join("organizations.csv");
    std::fs::write(&file, &text).unwrap();
    let store = Store::parse(&data.to_string_lossy());
    let clock = Clock::system();
    let db = server::store::add(&store, "bench", "Pôle du banc", "America/Toronto", &clock).await.unwrap();
    db.close().await;

    let began = Instant::now();
    let told = Command::new(&asked.maillon)
        .args(["import", "organizations"])
        .arg(&file)
        .args(["--pole", "bench", "--json", "--data"])
        .arg(data)
        .output()
        .unwrap();
    let ours = asked.organizations as f64 / began.elapsed().as_secs_f64();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));

    let raw = raw_inserts(&asked.folder.join("raw.sqlite"), &text).await;
    vec![Line {
        what: format!("import of {} organizations, the whole command", asked.organizations),
        measured: format!("{ours:.0} rows/s"),
        beside: format!("raw SQLite inserts of the same cells, one transaction: {raw:.0} rows/s"),
        ratio: Some(ours / raw),
    }]
}

/// The same cells by one prepared insert a row in one transaction, durable at its end.
async fn raw_inserts(path: &Path, text: &str) -> f64 {
    let _ = std::fs::remove_file(path);
    sqlx::any::install_default_drivers();
    let pool = sqlx::any::AnyPoolOptions::new()
        .max_connections(1)
        .connect(&format!("sqlite://{}?mode=rwc", path.display()))
        .await
        .unwrap();
    for statement in [
        "pragma journal_mode = wal",
        "pragma synchronous = full",
        "create table o (id text primary key, a text, b text, c text, d text, e text, f text, g text)",
    ] {
        sqlx::query(statement).execute(&pool).await.unwrap();
    }
    let began = Instant::now();
    let mut transaction = pool.begin().await.unwrap();
    let mut rows = 0;
    for (i, line) in text.lines().skip(1).enumerate() {
        let mut query =
            sqlx::query("insert into o values ($1, $2, $3, $4, $5, $6, $7, $8)").bind(i.to_string());
        for cell in line.split(';') {
            query = query.bind(cell);
        }
        query.execute(&mut *transaction).await.unwrap();
        rows += 1;
    }
    transaction.commit().await.unwrap();
    f64::from(rows) / began.elapsed().as_secs_f64()
}

/// What the enterprises of the bench offer, each its own number of it.
pub const OFFERS: [&str; 8] = [
    "Paniers de légumes",
    "Location de chapiteaux",
    "Service de traiteur",
    "Entretien ménager",
    "Mobilier de bois",
    "Salle de réception",
    "Transport adapté",
    "Réparation de vélos",
];

/// Sheets published by one statement.
const A_STATEMENT: usize = 400;

/// Puts every organization in the directory, with two offers each.
pub async fn publish(data: &Path) {
    let store = Store::parse(&data.to_string_lossy());
    let db = server::store::open_known(&store, "bench", &Clock::system()).await.unwrap();
    let all: Vec<(String,)> =
        sqlx::query_as("select id from organization order by id").fetch_all(db.rows()).await.unwrap();
    let mut act = db.act(Who::House).await.unwrap();
    for (nth, some) in all.chunks(A_STATEMENT).enumerate() {
        let (mut shown, mut offers) = (vec![], vec![]);
        for (i, (id,)) in some.iter().enumerate() {
            let i = nth * A_STATEMENT + i;
            for field in ["sheet", "offers", "sector"] {
                shown.push(format!(
                    "('{field}{i:020}', '{id}', '{field}', '2021-04-01', '2021-04-01T12:00:00.000Z', '')"
                ));
            }
            for offer in [OFFERS[i % OFFERS.len()], OFFERS[i * 3 % OFFERS.len()]] {
                offers.push(format!(
                    "('offer{:020}', '{id}', '{offer}', '', '', '', 'both', 1, '2021-04-01', \
                     '2021-04-01T12:00:00.000Z', '')",
                    offers.len() + 2 * nth * A_STATEMENT
                ));
            }
        }
        for sql in [
            format!(
                "insert into sheet_shown (id, organization_id, field, shown_on, shown_at, shown_by) values {}",
                shown.join(", ")
            ),
            format!(
                "insert into offer (id, organization_id, name_fr, name_en, words, seao, deal, buyers, offered_on, \
                 recorded_at, recorded_by) values {}",
                offers.join(", ")
            ),
        ] {
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(act.rows()).await.unwrap();
        }
    }
    act.commit().await.unwrap();
    db.close().await;
}

/// A session of an agent, to ask pages with.
pub async fn session(data: &Path) -> String {
    let store = Store::parse(&data.to_string_lossy());
    let db = server::store::open_known(&store, "bench", &Clock::system()).await.unwrap();
    let mut act = db.act(Who::House).await.unwrap();
    let account = people::account::open(&mut act, "agent@bench.example", "Agent", "fr").await.unwrap();
    let today = act.today();
    people::account::give_role(&mut act, &account, people::role::AGENT, today).await.unwrap();
    let session = page::begin_session(&mut act, &account).await.unwrap();
    act.commit().await.unwrap();
    db.close().await;
    session
}

/// The id of an organization in the middle of all.
pub async fn middle(data: &Path, organizations: usize) -> String {
    let store = Store::parse(&data.to_string_lossy());
    let db = server::store::open_known(&store, "bench", &Clock::system()).await.unwrap();
    let (middle,): (String,) = sqlx::query_as("select id from organization order by id limit 1 offset $1")
        .bind(i64::try_from(organizations / 2).unwrap())
        .fetch_one(db.rows())
        .await
        .unwrap();
    db.close().await;
    middle
}
