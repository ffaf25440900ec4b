//! Published reports: small numbers of people stay hidden, and what everyone reads is kept by caches.
use crate::{
    reports::{SERVED, draft, serve, sign},
    village::Village,
};
use axum::{body::Body, http::Request};
use tower::ServiceExt;

#[tokio::test]
async fn a_small_number_of_people_is_told_to_no_visitor_nor_a_person_to_the_board() {
    const PROMOTERS: &str = "accompaniment.promoters-accompanied";
    for village in Village::both().await {
        for (name, month) in [("Anouk", "04"), ("Basile", "05")] {
            let form = format!("promoter={name}&stage=idea&topic=start-up&minutes=30&day=2021-{month}-02");
            assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        }
        let report = draft(&village).await;
        sign(&village, &report).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let page = village.get("visitor", &format!("{report}/public/{PROMOTERS}")).await;
        assert!(page.text.contains("<strong>moins de 5</strong>"), "{}", page.text);
        assert!(!page.text.contains("2 lignes") && !page.text.contains("2021</th>"), "{}", page.text);
        let whole = village.get("visitor", &format!("{report}/public")).await;
        assert!(whole.text.contains("<strong>moins de 5</strong>"), "{}", whole.text);
        for path in [
            format!("{report}/chiffres/{PROMOTERS}"),
            format!("/chiffres/{PROMOTERS}?du=2021-04-01&au=2021-06-14"),
        ] {
            let board = village.get("board", &path).await;
            assert!(board.status == 200 && board.text.contains("2021-05-02"), "{}", board.text);
            assert!(
                !board.text.contains("P-") && !board.text.contains("/accompagnement/0"),
                "{}",
                board.text
            );
            assert!(village.get("agent", &path).await.text.contains("P-"), "staff open the row");
        }
        let part = village.get("board", &format!("/chiffres/{PROMOTERS}?genre=idea")).await;
        assert!(part.text.contains("Voir le chiffre entier"), "{}", part.text);
    }
}

#[tokio::test]
async fn what_everyone_reads_may_be_kept_by_caches_and_is_printed_once() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        sign(&village, &report).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let ask = async |path: &str| {
            let uri = format!("/{}{report}/{path}", village.slug());
            let request = Request::builder().uri(uri).header("host", "localhost");
            village.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
        };
        for path in ["public".to_owned(), format!("public/{SERVED}"), "public.pdf".to_owned()] {
            let answer = ask(&path).await;
            assert_eq!(answer.headers()["cache-control"], "public, max-age=300", "{path}");
        }
        for _ in 0..12 {
            assert_eq!(ask("public.pdf").await.status(), 200, "kept, so no pace holds it back");
        }
    }
}

#[tokio::test]
async fn a_machine_that_prints_without_end_is_told_to_wait_in_its_language() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        sign(&village, &report).await;
        let ask = async |language: &str| {
            let uri = format!("/{}{report}/public.pdf?langue={language}", village.slug());
            let request = Request::builder().uri(uri).header("host", "localhost");
            village.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
        };
        // Each publication is another print, in each language; ten are let through, and one more every six seconds:
        // a machine that is slow to print is told to wait a little later.
        let mut waited = vec![];
        for minute in 0..30 {
            village.clock.set(format!("2021-06-16T13:{minute:02}:00Z").parse().unwrap());
            assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
            for (language, told) in [("fr", "Attendez une minute"), ("en", "Wait a minute")] {
                let answer = ask(language).await;
                if answer.status() == 200 {
                    continue;
                }
                assert!(minute >= 5, "ten are let through");
                assert_eq!(answer.status(), 429);
                assert_eq!(answer.headers()["retry-after"], "60");
                assert_eq!(answer.headers()["cache-control"], "no-store");
                let page = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
                let page = String::from_utf8(page.to_vec()).unwrap();
                assert!(page.contains(told) && page.contains("<h1>"), "{page}");
                waited.push(language);
            }
            assert_eq!(village.post("direction", &format!("{report}/depublier"), "").await.status, 303);
            if waited.contains(&"fr") && waited.contains(&"en") {
                break;
            }
        }
        assert!(waited.contains(&"fr") && waited.contains(&"en"), "{waited:?}");
    }
}
