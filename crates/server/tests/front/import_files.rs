//! Import: the field's real lists taken whole, and hostile files told plainly.
use crate::{
    import::{confirm, counts, known, offer, take},
    village::Village,
};
use db::Who;
use people::import::{self, Taking};
use sheets::Sheet;
use std::{io::Read, path::PathBuf, sync::Arc};

const LISTS: [(&str, i64); 5] = [
    ("organisations/coopsuk_2017_organisations.csv.gz", 8371),
    ("organisations/coopsuk_2019_points_de_vente.csv.gz", 5966),
    ("organisations/coopsuk_2023_essglobal.csv.gz", 7387),
    ("organisations/ica_cooperatives_jeunes.csv", 97),
    ("organisations/susy_ess_europe.geojson.gz", 1794),
];

/// The bytes of a file of the data kept beside the project. Its absence is a failure, never a skip.
fn data(path: &str) -> Vec<u8> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MAILLON_SHARED").map_or_else(beside, PathBuf::from);
    let file = folder.join("data").join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}; set MAILLON_SHARED", file.display()))
}

/// Names and bytes of the files of a `.tar.gz` (POSIX ustar: headers of 512 bytes, sizes in octal).
fn archive(path: &str) -> Vec<(String, Vec<u8>)> {
    let mut tar = vec![];
    flate2::read::MultiGzDecoder::new(&data(path)[..]).read_to_end(&mut tar).unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end_matches(['\0', ' ']).to_owned();
    let (mut at, mut files) = (0, vec![]);
    while at + 512 <= tar.len() && tar[at] != 0 {
        let size = usize::from_str_radix(&text(&tar[at + 124..at + 136]), 8).unwrap();
        let name = text(tar[at..at + 100].split(|byte| *byte == 0).next().unwrap());
        if matches!(tar[at + 156], b'0' | 0) {
            files.push((name, tar[at + 512..at + 512 + size].to_vec()));
        }
        at += 512 + size.div_ceil(512) * 512;
    }
    assert!(!files.is_empty(), "{path} holds files");
    files
}

#[tokio::test]
async fn real_lists_are_taken_whole_and_change_nothing_the_second_time() {
    for village in Village::both().await {
        for (path, lines) in LISTS {
            let bytes = data(path);
            let [read, added, changed, unchanged, duplicates, refused] =
                counts(carry(&village, &bytes).await);
            println!(
                "{path}: {added} added, {changed} changed, {unchanged} unchanged, {duplicates} duplicates, {refused} refused"
            );
            assert_eq!(read, lines, "{path}");
            assert_eq!(
                read,
                added + changed + unchanged + duplicates + refused,
                "{path}: every line is told"
            );
            assert!(refused * 20 < read, "{path}: {refused} refused");
            let before = known(&village).await;
            let again = carry(&village, &bytes).await;
            assert_eq!((again.read, again.added, again.changed), (lines, 0, 0), "{path}");
            assert_eq!((again.duplicates, again.refused), (duplicates, refused), "{path}");
            assert_eq!(known(&village).await, before, "{path}");
        }
    }
}

#[tokio::test]
async fn the_suppliers_of_ten_years_are_taken_whole_and_change_nothing_the_second_time() {
    let bytes = data("procurement/fournisseurs_seao_2009_2019.csv.gz");
    for village in Village::both().await {
        let first = carry(&village, &bytes).await;
        println!("{first:?}");
        assert_eq!((first.read, first.added), (43_461, known(&village).await));
        assert!(first.refused * 1000 < first.read, "{} refused: an odd code refuses no one", first.refused);
        let again = carry(&village, &bytes).await;
        assert_eq!((again.read, again.added, again.changed), (43_461, 0, 0));
        assert_eq!((again.duplicates, again.refused), (first.duplicates, first.refused));
    }
}

/// Takes a list as the command line does: however long, no one waits at a page.
async fn carry(village: &Village, bytes: &[u8]) -> import::Counts {
    let mut act = village.db.act(Who::House).await.unwrap();
    let id = import::begin(&mut act, "f.csv", bytes, "").await.unwrap();
    act.commit().await.unwrap();
    let sheet = Sheet::read(bytes, None).unwrap();
    let mut act = village.db.act(Who::Import(id.clone())).await.unwrap();
    let columns = import::remembered(act.rows(), &sheet.head).await.unwrap();
    let quiet: import::Progress = Arc::new(|_| {});
    let (_, counts) =
        import::carry_out(&mut act, &id, sheet, Taking { columns, ..Taking::default() }, &quiet)
            .await
            .unwrap();
    act.commit().await.unwrap();
    counts
}

#[tokio::test]
async fn a_hostile_file_gets_a_page_or_a_refusal_and_is_taken_as_it_stands() {
    let mut files = archive("corpus/csv-spectrum.tar.gz");
    files.extend(archive("corpus/tableurs_calamine_a.tar.gz"));
    let naughty: Vec<String> = serde_json::from_slice(&data("corpus/blns.json")).unwrap();
    let mut out = vec![];
    let rows = naughty.iter().map(|text| [text.as_str(), text.as_str(), text.as_str()]);
    sheets::write_csv(&["nom", "ville", "description"], rows, sheets::CsvSeparator::Comma, &mut out).unwrap();
    files.push(("blns.csv".into(), out));
    let raw: String = naughty.iter().map(|text| format!("{text}\n")).collect();
    files.push(("blns-raw.csv".into(), format!("nom,ville\n{raw}").into_bytes()));
    for village in Village::both().await {
        for (name, bytes) in &files {
            let shown: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
            let before = known(&village).await;
            let sent = village.upload("agent", "/organisations/importer", &shown, bytes).await;
            if sent.status == 422 {
                assert!(sent.text.contains("file-error"), "{name}");
                assert_eq!(known(&village).await, before, "{name} was refused");
                continue;
            }
            assert_eq!(sent.status, 303, "{name}");
            let path = sent.location.strip_prefix(&format!("/{}", village.slug())).unwrap().to_owned();
            assert_eq!(village.get("agent", &path).await.status, 200, "{name}");
            assert_eq!(known(&village).await, before, "{name} was only looked at");
            assert_eq!(
                village.post("agent", &path, "step=columns&field=name&field=email&field=x").await.status,
                303
            );
            let sent = confirm(&village.get("agent", &path).await);
            assert_eq!(village.post("agent", &path, &sent).await.status, 303, "{name}");
            let outcome = village.get("agent", &path).await;
            assert_eq!(outcome.status, 200, "{name}");
            assert!(!outcome.text.contains("<script>"), "{name}");
            assert_eq!(village.get("agent", &format!("{path}/refus.csv")).await.status, 200, "{name}");
        }
        assert!(known(&village).await > 400, "naughty names are names");
    }
}

#[tokio::test]
async fn a_line_that_lacks_quotation_marks_is_no_heading_and_is_told() {
    let list = "Nom,Ville\nBetaun,Percé\nBetadeux,Gaspé\nAlpha,12 rue X, bureau 3, Gaspé\nGammatrois,Percé\n";
    for village in Village::both().await {
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(counts(came), [4, 3, 0, 0, 0, 1]);
        let outcome = village.get("agent", &path).await.text;
        assert!(outcome.contains("plus de cases que la liste n’a de titres"), "{outcome}");
    }
}

#[tokio::test]
async fn what_stands_above_the_headings_and_a_heading_met_twice_are_told() {
    let list = "Liste des membres\nAu 31 mars 2026\nNom,Ville,Nom\nCoop A,Gaspé,Coop Alpha\n";
    for village in Village::both().await {
        let (_, preview) = offer(&village, "l.csv", list.as_bytes()).await;
        for told in
            ["lus à la ligne 3", "Ligne 1. Liste des membres | Ligne 2. Au 31 mars 2026", "répète le titre"]
        {
            assert!(preview.text.contains(told), "{told}: {}", preview.text);
        }
        let (_, preview) = offer(&village, "m.csv", b"Nom,Ville\nCoop A,Gasp\xc3\xa9\n").await;
        assert!(!preview.text.contains("lus à la ligne") && !preview.text.contains("répète le titre"));
    }
}

#[tokio::test]
async fn an_odd_postal_code_is_left_out_and_told_and_its_organization_kept() {
    let list =
        "nom,ville,code postal\nHalte,Gaspé,H4P1M\nPhare,Percé,GOW2H0\nQuai,Percé,XXXYYY\nZone,Percé,5086\n";
    for village in Village::both().await {
        let (path, came) = take(&village, "l.csv", list.as_bytes()).await;
        assert_eq!(counts(came), [4, 4, 0, 0, 0, 0]);
        let outcome = village.get("agent", &path).await.text;
        assert!(outcome.contains("Valeurs étranges (4)") && outcome.contains("GOW2H0"), "{outcome}");
        let halte: (String, String) =
            sqlx::query_as("select postal_code, mrc from organization where name = 'Halte'")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        let placed = territory::mrc_named("La Côte-de-Gaspé").unwrap().code;
        assert_eq!((halte.0.as_str(), halte.1.as_str()), ("", placed), "its town places it");
    }
}
