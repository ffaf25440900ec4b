//! Resources brought from a list: looked at, taken once, and given back where a line is refused.
use crate::{
    concertation::row,
    library::keep,
    organizations::hidden,
    surveys::led,
    village::{Reply, Village},
};

/// As a list of tools is kept in a sheet: one that is known already, one said twice, and two to be refused.
const LIST: &str = "Titre;Type;Date;Auteur;Lien;MRC\n\
    Guide;Outils;2021-05-01;;;\n\
    Grille;Outils;2021-05-02;Coop du Quai;https://exemple.org/grille;La Côte-de-Gaspé\n\
    Grille;Outils;2021-05-02;Coop du Quai;https://exemple.org/grille;La Côte-de-Gaspé\n\
    Fable;Fusée;2021-05-03;;;\n\
    Demain;Étude;2031-05-03;;;\n";

async fn bring(village: &Village, text: &str) -> Reply {
    village.upload("agent", "/bibliotheque/fichier", "ressources.csv", text.as_bytes()).await
}

#[tokio::test]
async fn a_list_is_looked_at_then_taken_and_taken_twice_it_changes_nothing() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        keep(&village, "tool", "Guide", "&readers=everyone").await;
        let count = async || row(&village, "select cast(count(*) as text) from library_item").await;
        let empty = bring(&village, "").await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
        let at = led(&village, &bring(&village, LIST).await.location);
        let page = village.get("agent", &at).await.text;
        assert!(page.contains("À garder") && page.contains("Déjà gardée"), "{page}");
        assert!(page.contains("Choisissez un genre"), "{page}");
        assert_eq!(count().await, "1", "looking writes nothing");
        let columns = hidden(&page, "columns");
        assert_eq!(columns, "title_fr,kind,day,who,link,mrc");
        let confirm = format!("step=confirm&columns={}", columns.replace(',', "%2C"));
        for _ in 0..2 {
            assert_eq!(village.post("agent", &at, &confirm).await.status, 303);
        }
        assert_eq!(count().await, "2");
        assert_eq!(row(&village, "select source_id from library_item where mrc = '030'").await, coop);
        let back = village.get("agent", &format!("{at}/refus.csv")).await.text;
        assert!(back.contains("Fusée") && back.contains("2031-05-03"), "{back}");
        assert_eq!(back.lines().count(), 3, "{back}");
        assert!(!village.get("visitor", "/ressources").await.text.contains("Grille"), "for the team alone");

        let again = led(&village, &bring(&village, LIST).await.location);
        assert_eq!(village.post("agent", &again, &confirm).await.status, 303);
        assert_eq!(count().await, "2");
        let kept = village.get("agent", "/bibliotheque/exporter?forme=csv").await.text;
        let own = led(&village, &bring(&village, &kept).await.location);
        let columns = hidden(&village.get("agent", &own).await.text, "columns").replace(',', "%2C");
        assert_eq!(village.post("agent", &own, &format!("step=confirm&columns={columns}")).await.status, 303);
        assert_eq!(count().await, "2", "nor does the sheet that was taken away");
        for role in ["board", "member"] {
            assert_eq!(village.get(role, &at).await.status, 403, "{role}");
        }
    }
}
