//! Import: a list looked at, corrected, taken whole; refused lines given back; duplicates settled by a person.
use crate::village::{Reply, Village};
use db::Who;
use people::{
    import,
    organization::{self, Typed},
};
use sheets::Sheet;

pub const LIST: &str = "Nom;NEQ;Ville;Code postal;Téléphone;Courriel;Forme juridique\r\n\
    Coopérative du Quai;1112345674;Gaspé;G4X 1A1;418 555-0001;quai@example.org;Coop de solidarité\r\n\
    Les Jardins de Marsoui;;Marsoui;G0E 1S0;418 555-0002;;OBNL\r\n\
    Sans courriel;;Percé;G0C 2L0;;pas un courriel;OBNL\r\n\
    ;;Percé;G0C 2L0;;;\r\n\
    Mauvais code;;Percé;GOC 2LO;;;\r\n";

/// Brings a file and gives the path of its preview, and the preview.
pub async fn offer(village: &Village, name: &str, bytes: &[u8]) -> (String, Reply) {
    let sent = village.upload("agent", "/organisations/importer", name, bytes).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let path = sent.location.strip_prefix(&format!("/{}", village.slug())).unwrap().to_owned();
    let preview = village.get("agent", &path).await;
    (path, preview)
}

/// Brings a file, confirms it, and gives the path of its outcome, and what it counted.
pub async fn take(village: &Village, name: &str, bytes: &[u8]) -> (String, import::Counts) {
    let (path, preview) = offer(village, name, bytes).await;
    assert_eq!(village.post("agent", &path, &confirm(&preview)).await.status, 303);
    crate::sign_in::work(village, None).await;
    let id = path.rsplit('/').next().unwrap();
    let mut rows = village.db.rows().acquire().await.unwrap();
    let batch = import::find(&mut rows, id).await.unwrap().unwrap();
    assert!(batch.ended_at.is_some(), "{name} was taken");
    (path, batch.counts())
}

/// What the preview sends to confirm.
pub fn confirm(preview: &Reply) -> String {
    let columns = preview.text.split_once("name=\"columns\" value=\"").map_or("", |(_, rest)| rest);
    format!("step=confirm&columns={}", columns.split('"').next().unwrap_or_default())
}

pub fn counts(counts: import::Counts) -> [i64; 6] {
    [counts.read, counts.added, counts.changed, counts.unchanged, counts.duplicates, counts.refused]
}

pub async fn known(village: &Village) -> i64 {
    let (count,): (i64,) =
        sqlx::query_as("select count(*) from organization").fetch_one(village.db.rows()).await.unwrap();
    count
}

async fn named(village: &Village, name: &str) -> Vec<organization::Organization> {
    let every = organization::Wanted { state: "all".into(), ..Default::default() };
    let mut all = organization::whole(&village.db, &every).await.unwrap();
    all.retain(|organization| organization.name == name);
    all
}

/// The hidden value of the first likely duplicate shown.
fn first_row(page: &Reply) -> String {
    let (_, rest) = page.text.split_once("name=\"row\" value=\"").unwrap();
    rest[..26].to_owned()
}

#[tokio::test]
async fn a_list_is_looked_at_then_taken_and_its_refused_lines_given_back() {
    for village in Village::both().await {
        let (path, preview) = offer(&village, "membres 2021.csv", LIST.as_bytes()).await;
        assert_eq!(preview.status, 200, "{}", preview.text);
        for told in
            ["membres 2021.csv", "points-virgules", "UTF-8", "value=\"email\" selected", "La Côte-de-Gaspé"]
        {
            assert!(preview.text.contains(told), "{told} is missing: {}", preview.text);
        }
        assert_eq!(known(&village).await, 0, "looking writes nothing");
        let sent = village.post("agent", &path, &confirm(&preview)).await;
        assert!(sent.location.ends_with("?avis=import-done"), "{}", sent.location);
        let outcome = village.get("agent", &path).await;
        for told in
            ["membres 2021.csv", "Écrivez le nom", "pas une adresse de courriel", "pas un code postal"]
        {
            assert!(outcome.text.contains(told), "{told} is missing: {}", outcome.text);
        }
        assert_eq!(known(&village).await, 4, "a line without a sound email or code is taken without it");
        let quai = &named(&village, "Coopérative du Quai").await[0];
        assert_eq!((quai.legal_form.as_str(), quai.neq.as_deref()), ("cooperative", Some("1112345674")));
        assert_eq!(quai.mrc, territory::mrc_named("La Côte-de-Gaspé").unwrap().code);
        let lines = db::lines_about(&village.db, "organization", &quai.id, 9).await.unwrap();
        let mut told: Vec<_> = lines.iter().map(|l| (l.verb.as_str(), l.by_kind.as_str())).collect();
        told.sort_unstable();
        assert_eq!(told, [("organization.added", "import"), ("organization.role-given", "import")]);

        let file = village.get("agent", &format!("{path}/refus.csv")).await;
        let sheet = Sheet::read(file.text.as_bytes(), None).unwrap();
        let rows: Vec<_> = sheet.rows().map(|row| row.unwrap().cells).collect();
        assert_eq!((rows.len(), sheet.head.last().unwrap().as_str()), (3, "Motif"));
        assert_eq!(
            (rows[0][0].as_str(), rows[0][5].as_str(), rows[0][7].as_str()),
            ("Sans courriel", "pas un courriel", "4")
        );
        let mended = file.text.replace("pas un courriel", "mieux@example.org");
        assert_eq!(counts(take(&village, "refus.csv", mended.as_bytes()).await.1), [3, 0, 1, 1, 0, 1]);
        let (again, seen) = offer(&village, "membres 2021.csv", LIST.as_bytes()).await;
        assert!(seen.text.contains("Ce même fichier a été importé le"), "{}", seen.text);
        village.post("agent", &again, &confirm(&seen)).await;
        assert_eq!(village.post("agent", &again, &confirm(&seen)).await.status, 303, "twice is once");
        assert_eq!(known(&village).await, 4);
    }
}

#[tokio::test]
async fn the_same_list_twice_changes_nothing_and_a_later_one_only_what_it_changes() {
    let line = |i: usize, phone: usize| {
        format!("Entreprise {i},{} rue du Quai,Gaspé,G4X 1A{},418 555-{phone:04}\n", i, i % 10)
    };
    let list = |phone: &dyn Fn(usize) -> usize| {
        let lines: String = (0..2000).map(|i| line(i, phone(i))).collect();
        format!("nom,adresse,ville,code postal,téléphone\n{lines}")
    };
    for village in Village::both().await {
        let first = list(&|i| i);
        assert_eq!(counts(take(&village, "a.csv", first.as_bytes()).await.1), [2000, 2000, 0, 0, 0, 0]);
        assert_eq!(counts(take(&village, "a.csv", first.as_bytes()).await.1), [2000, 0, 0, 2000, 0, 0]);
        assert_eq!(known(&village).await, 2000);
        // A person corrects one telephone; the next list brings another for it and for its neighbour.
        let corrected = named(&village, "Entreprise 7").await.remove(0).id;
        let mut act = village.db.act(Who::House).await.unwrap();
        sqlx::query("update organization set phone = '418 555-9999' where id = $1")
            .bind(&corrected)
            .execute(act.rows())
            .await
            .unwrap();
        act.commit().await.unwrap();
        let second = list(&|i| if i == 7 || i == 8 { i + 5000 } else { i });
        let (path, came) = take(&village, "b.csv", second.as_bytes()).await;
        assert_eq!(counts(came), [2000, 0, 1, 1999, 0, 0]);
        assert_eq!(named(&village, "Entreprise 8").await[0].phone, "418 555-5008");
        assert_eq!(named(&village, "Entreprise 7").await[0].phone, "418 555-9999", "a person typed it");
        let outcome = village.get("agent", &path).await;
        assert!(outcome.text.contains("418 555-5007") && outcome.text.contains("Valeurs gardées"));
        assert_eq!(counts(take(&village, "b.csv", second.as_bytes()).await.1), [2000, 0, 0, 2000, 0, 0]);
        let lines = db::lines_about(&village.db, "organization", &corrected, 9).await.unwrap();
        assert_eq!(lines.len(), 2, "added with its role, then nothing was done to it");
    }
}

#[tokio::test]
async fn a_likely_duplicate_is_shown_and_a_person_says_whether_it_is() {
    let list = "nom,ville,courriel\nLes Coops du Quai,Gaspé,quai@example.org\nAtelier <b>,Percé,\n";
    for village in Village::both().await {
        let mut act = village.db.act(Who::House).await.unwrap();
        for (name, town) in [("Les coops du quai", "Gaspé"), ("Atelier <b>", "Percé")] {
            let typed = Typed {
                name: name.into(),
                legal_form: "cooperative".into(),
                municipality: town.into(),
                phone: "418 555-0000".into(),
                ..Default::default()
            };
            organization::add(&mut act, &typed).await.unwrap().unwrap();
        }
        act.commit().await.unwrap();
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(counts(came), [2, 0, 0, 1, 1, 0], "what says nothing new is no question");
        assert_eq!(known(&village).await, 2, "nothing is doubled");
        let outcome = village.get("agent", &path).await;
        assert!(outcome.text.contains("quai@example.org") && outcome.text.contains("418 555-0000"));
        let settle = format!("{path}/doublon");
        let row = first_row(&outcome);
        let other = format!("row={row}&answer=perhaps");
        assert_eq!(village.post("agent", &settle, &other).await.status, 404);
        assert_eq!(village.post("board", &settle, &format!("row={row}&answer=same")).await.status, 403);
        assert_eq!(village.post("agent", &settle, &format!("row={row}&answer=same")).await.status, 303);
        let quai = &named(&village, "Les coops du quai").await[0];
        assert_eq!((quai.email.as_str(), quai.phone.as_str()), ("quai@example.org", "418 555-0000"));
        assert_eq!(
            counts(take(&village, "l.csv", list.as_bytes()).await.1),
            [2, 0, 0, 2, 0, 0],
            "it is remembered"
        );

        let other = list.replace("quai@", "autre@").replace("Gaspé", "");
        let (path, came) = take(&village, "m.csv", other.as_bytes()).await;
        assert_eq!(came.duplicates, 1);
        let row = first_row(&village.get("agent", &path).await);
        let settle = format!("{path}/doublon");
        for _ in 0..2 {
            let sent = village.post("agent", &settle, &format!("row={row}&answer=different")).await;
            assert_eq!(sent.status, 303, "a second touch does nothing");
        }
        assert_eq!(known(&village).await, 3);
        assert_eq!(counts(take(&village, "m.csv", other.as_bytes()).await.1), [2, 0, 0, 2, 0, 0]);
    }
}

#[tokio::test]
async fn columns_corrected_once_are_remembered_for_lists_with_the_same_headings() {
    let list = "x,y\nCoop A,Gaspé\nCoop B,Percé\n";
    for village in Village::both().await {
        let (path, preview) = offer(&village, "x.csv", list.as_bytes()).await;
        assert!(preview.text.contains("Aucune colonne ne dit le nom"), "{}", preview.text);
        village.post("agent", &path, "step=confirm").await;
        assert_eq!(known(&village).await, 0, "without names nothing is taken");
        village.post("agent", &path, "step=columns&field=name&field=municipality").await;
        assert!(village.get("agent", &path).await.text.contains("value=\"municipality\" selected"));
        let other = list.replace("Coop ", "Atelier ");
        assert_eq!(counts(take(&village, "y.csv", other.as_bytes()).await.1), [2, 2, 0, 0, 0, 0]);
        assert_eq!(named(&village, "Atelier A").await[0].municipality, "Gaspé");
    }
}

#[tokio::test]
async fn what_is_no_list_is_refused_by_the_field_and_nothing_is_kept() {
    for village in Village::both().await {
        for (bytes, why) in [
            (&b""[..], "Choisissez un fichier"),
            (b"nom,ville\n", "aucune ligne"),
            (b"%PDF-1.7 nom", "pas un tableau"),
            (b"PK\x03\x04 not a workbook", "abîmé"),
        ] {
            let sent = village.upload("agent", "/organisations/importer", "f", bytes).await;
            assert_eq!(sent.status, 422);
            assert!(sent.text.contains("file-error") && sent.text.contains(why), "{why}: {}", sent.text);
        }
        let offered = village.lately(99).await;
        assert!(offered.iter().all(|line| line.kind != "import"));
        let (path, _) = offer(&village, "l.csv", LIST.as_bytes()).await;
        village.clock.set("2021-06-17T13:00:00Z".parse().unwrap());
        offer(&village, "m.csv", LIST.as_bytes()).await;
        let late = village.get("administrator", &path).await;
        assert!(
            late.location.contains("import-forgotten") || late.location.contains("connexion"),
            "{}",
            late.location
        );
    }
}

#[tokio::test]
async fn likely_duplicates_are_answered_all_at_once() {
    let list = |mail: &str| {
        let lines: String = (0..3).map(|i| format!("Coop {i},Gaspé,{mail}{i}@example.org,\n")).collect();
        format!("nom,ville,courriel,téléphone\n{lines}")
    };
    for village in Village::both().await {
        for i in 0..3 {
            village.organization(&format!("Coop {i}")).await;
        }
        let (path, came) = take(&village, "l.csv", list("a").as_bytes()).await;
        assert_eq!(came.duplicates, 3);
        let page = village.get("agent", &path).await.text;
        let bulk = page.split_once("/doublon\">").unwrap().1.split_once("</form>").unwrap().0;
        let rows: Vec<String> =
            bulk.split("name=\"row\" value=\"").skip(1).map(|rest| format!("row={}", &rest[..26])).collect();
        assert_eq!(rows.len(), 3, "{bulk}");
        let form = format!("{}&answer=same", rows.join("&"));
        assert_eq!(village.post("agent", &format!("{path}/doublon"), &form).await.status, 303);
        assert_eq!(known(&village).await, 3, "the same: nothing is added");
        assert_eq!(named(&village, "Coop 2").await[0].email, "a2@example.org");
        assert!(!village.get("agent", &path).await.text.contains("Doublons probables ("));
    }
}

#[tokio::test]
async fn columns_changed_by_another_meanwhile_are_shown_before_anything_is_taken() {
    for village in Village::both().await {
        let (path, seen) = offer(&village, "x.csv", b"nom,ville\nCoop A,Gasp\xc3\xa9\n").await;
        let mine = confirm(&seen);
        village.post("direction", &path, "step=columns&field=name&field=about").await;
        let refused = village.post("agent", &path, &mine).await;
        assert!(refused.status == 422 && refused.text.contains("columns-error"), "{}", refused.text);
        assert_eq!(known(&village).await, 0);
        assert_eq!(village.post("agent", &path, &confirm(&refused)).await.status, 303);
        assert_eq!(known(&village).await, 1);
    }
}
