//! The texts of a report: their earlier versions, one taken back, and found by what they say.
use crate::{
    organizations::hidden,
    reports::{draft, sign},
    village::Village,
};

async fn write(village: &Village, role: &str, report: &str, section: &str, body: &str) {
    let sent =
        village.post(role, &format!("{report}/textes"), &format!("section={section}&body={body}")).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

#[tokio::test]
async fn earlier_versions_of_a_text_are_read_and_an_old_one_is_taken_back() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let page = format!("{report}/textes/2");
        assert!(
            village.get("board", &page).await.text.contains("Aucun texte encore"),
            "an honest empty page"
        );
        write(&village, "agent", &report, "2", "Le+premier+%3Cscript%3E").await;
        village.clock.set("2021-06-15T14:00:00Z".parse().unwrap());
        write(&village, "direction", &report, "2", "Le+second").await;
        write(&village, "direction", &report, "1", "Un+autre+axe").await;
        let told = village.get("agent", &page).await.text;
        for one in [
            "Le premier &lt;script&gt;",
            "Le second",
            "9\u{a0}h</time> · agent",
            "10\u{a0}h</time> · direction",
        ] {
            assert!(told.contains(one), "{one} in {told}");
        }
        assert!(!told.contains("Un autre axe") && !told.contains("<script>"), "{told}");
        assert_eq!(
            told.matches("Reprendre ce texte</button>").count(),
            1,
            "the one that stands is not: {told}"
        );
        assert!(village.get("agent", &report).await.text.contains(&format!("{page}\"")));
        let (version, seen) = (hidden(&told, "version"), hidden(&told, "seen"));
        let form = format!("version={version}&seen={seen}");
        assert_eq!(village.post("board", &format!("{page}/reprendre"), &form).await.status, 403);
        let stale =
            village.post("agent", &format!("{page}/reprendre"), &format!("version={version}&seen=old")).await;
        assert!(stale.location.contains("report-version-changed"), "{}", stale.location);
        let other = village.post("agent", &format!("{report}/textes/1/reprendre"), &form).await;
        assert_eq!(other.status, 404, "a version of another section");
        let sent = village.post("agent", &format!("{page}/reprendre"), &form).await;
        assert!(sent.location.contains("report-version-taken"), "{} {}", sent.status, sent.text);
        let shown = village.get("board", &report).await.text;
        assert!(shown.contains("Le premier") && !shown.contains("Le second"), "{shown}");
        assert_eq!(
            village.get("agent", &page).await.text.matches("<section id=\"version-").count(),
            3,
            "all kept"
        );
        sign(&village, &report).await;
        let told = village.get("board", &page).await.text;
        assert!(told.contains("Le second") && !told.contains("Reprendre"), "signed: read, not changed");
    }
}

#[tokio::test]
async fn versions_of_a_long_writing_are_turned_page_by_page() {
    for village in Village::both().await {
        let report = draft(&village).await;
        for n in 1..=23 {
            write(&village, "agent", &report, "opening", &format!("Texte+{n}.")).await;
        }
        let first = village.get("board", &format!("{report}/textes/opening")).await.text;
        assert!(
            first.contains("Texte 23.") && first.contains("Texte 4.") && !first.contains("Texte 3."),
            "{first}"
        );
        let (_, rest) = first.split_once("opening?avant=").unwrap();
        let before = rest.split('"').next().unwrap();
        let second = village.get("board", &format!("{report}/textes/opening?avant={before}")).await.text;
        assert!(
            second.contains("Texte 3.") && second.contains("Texte 1.") && !second.contains("Texte 4."),
            "{second}"
        );
        assert_eq!(village.get("board", &format!("{report}/textes/9")).await.status, 404);
        assert_eq!(village.get("funder", &format!("{report}/textes/opening")).await.status, 403);
    }
}

#[tokio::test]
async fn a_text_is_found_by_what_it_says_as_long_as_it_stands() {
    for village in Village::both().await {
        let report = draft(&village).await;
        write(&village, "agent", &report, "2", "**Les+goélettes**+sont+revenues+au+quai.").await;
        let found =
            async |role: &str, words: &str| village.get(role, &format!("/recherche?q={words}")).await.text;
        let way = format!("{report}#section-2");
        let page = found("board", "goelettes").await;
        assert!(page.contains(&way) && page.contains("Textes des rapports"), "{page}");
        assert!(!found("funder", "goelettes").await.contains(&way), "a draft is no funder's");
        write(&village, "agent", &report, "2", "Les+chalutiers.").await;
        assert!(!found("board", "goelettes").await.contains(&way), "replaced");
        sign(&village, &report).await;
        assert!(found("funder", "chalutiers").await.contains(&way), "signed");
    }
}
