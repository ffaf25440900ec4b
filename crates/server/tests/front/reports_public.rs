//! Published reports: small numbers of people stay hidden, and what everyone reads is kept by caches.
use crate::{
    concertation::{body, row, seat},
    plan::{bound, last, sent},
    reports::{SERVED, draft, printed, serve, sign},
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
        assert_eq!(page.text.matches("moins de 5").count(), 1, "said once: {}", page.text);
        assert!(!page.text.contains("Le nombre de lignes par mois"), "above no table: {}", page.text);
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

#[tokio::test]
async fn hours_of_few_persons_are_told_to_no_visitor_nor_drawn() {
    const HOURS: &str = "concertation.volunteer-hours";
    for village in Village::both().await {
        let board = body(&village, "own-board", "Conseil", "2021-01-01", "").await;
        seat(&village, &board, "Abel", "volunteer", "&from_on=2021-01-01").await;
        let abel = row(&village, "select id from person where name = 'Abel'").await;
        for n in 0..9 {
            let day = format!("2021-0{}-1{n}", 4 + n % 2);
            let form = format!("person={abel}&body={board}&day={day}&minutes=137&reason=Budget");
            assert_eq!(village.post("agent", "/concertation/heures/ajouter", &form).await.status, 303);
        }
        let report = draft(&village).await;
        sign(&village, &report).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let own = village.get("board", &report).await.text;
        assert!(own.contains("20\u{a0}h\u{a0}33") && own.contains("Heures de bénévolat, par mois"), "{own}");
        let hidden = "<strong>non communiqué</strong>";
        let funder = village.get("funder", &report).await.text;
        assert!(funder.contains(hidden) && !funder.contains("20\u{a0}h\u{a0}33"), "{funder}");
        let whole = village.get("visitor", &format!("{report}/public")).await.text;
        assert!(whole.contains(&format!("{hidden} <span>Heures de bénévolat</span>")), "{whole}");
        assert!(!whole.contains("Heures de bénévolat, par mois"), "{whole}");
        let page = village.get("visitor", &format!("{report}/public/{HOURS}")).await.text;
        assert!(page.contains(hidden) && page.contains("moins de 5 personnes"), "{page}");
        assert!(!page.contains("9 lignes") && !page.contains("2021</th>"), "{page}");
        let paper = printed(&village, "direction", &format!("{report}/public.pdf")).await;
        for told in [whole, page, paper.replace(['\u{a0}', '\n'], " ")] {
            assert!(!told.contains("20\u{a0}h\u{a0}33") && !told.contains("20 h 33"), "{told}");
        }
    }
}

#[tokio::test]
async fn a_figure_left_out_of_a_public_report_opens_for_nobody_until_a_sentence_cites_it() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        for (cites, status) in [(false, 404), (true, 200)] {
            let report = draft(&village).await;
            let form = "key=accompaniment.acts&rank=1&chart=none";
            assert_eq!(village.post("agent", &format!("{report}/composer/2"), form).await.status, 303);
            if cites {
                let text = "section=opening&body=%7Baccompaniment.hours%7D";
                assert_eq!(village.post("agent", &format!("{report}/textes"), text).await.status, 303);
            }
            sign(&village, &report).await;
            let open = async |role: &'static str, key: &str| {
                village.get(role, &format!("{report}/public/{key}")).await.status
            };
            assert_eq!(open("funder", SERVED).await, 404, "signed, and left out of it");
            assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
            assert_eq!(open("visitor", SERVED).await, 404);
            assert_eq!(open("visitor", "accompaniment.acts").await, 200);
            assert_eq!(open("visitor", "accompaniment.hours").await, status);
            assert_eq!(village.get("board", &format!("{report}/chiffres/{SERVED}")).await.status, 200);
        }
    }
}

#[tokio::test]
async fn the_rows_of_a_number_are_kept_under_its_name_its_pole_and_its_days() {
    for village in Village::both().await {
        let path = "/chiffres/accompaniment.hours/exporter?du=2021-04-01&au=2021-06-14&forme=csv";
        let name = village.get("board", path).await.file;
        let days = "-2021-04-01-2021-06-14.csv";
        assert!(name.contains(&format!("{}-heures-", village.slug())) && name.contains(days), "{name}");
    }
}

#[tokio::test]
async fn the_pole_s_own_team_is_told_and_what_few_persons_were_to_be_is_not() {
    for village in Village::both().await {
        let form = "title=Plan+du+printemps&from_on=2021-04-01&to_on=2021-06-14";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let plan = last(&village, "plan").await;
        let aim = "axis=3&text=Accompagner+l%E2%80%99%C3%A9mergence";
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), aim).await;
        let objective = last(&village, "objective").await;
        for (figure, target) in [("accompaniment.promoters-accompanied", 7), ("people.posts", 3)] {
            bound(&village, &objective, &format!("figure={figure}&target={target}")).await;
        }
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        let form = "promoter=Anouk&stage=idea&topic=start-up&minutes=30&day=2021-04-02";
        sent(&village, "agent", "/accompagnement/consigner", form).await;
        let form = "name=Zo%C3%A9&title=Agente&mrc=020&share=80&from_on=2021-04-01";
        sent(&village, "direction", "/equipe/ajouter", form).await;
        let report = draft(&village).await;
        sign(&village, &report).await;
        sent(&village, "direction", &format!("{report}/publier"), "").await;
        let own = village.get("board", &report).await.text;
        assert!(own.contains("Cible\u{a0}:\u{a0}7") && own.contains("Cible\u{a0}:\u{a0}3"), "{own}");
        for (who, path) in [("visitor", format!("{report}/public")), ("funder", report.clone())] {
            let page = village.get(who, &path).await.text;
            assert!(page.contains("<strong>1</strong> <span>Poste en cours</span>"), "{page}");
            assert!(page.contains("<strong>moins de 5</strong> <span>Promoteur"), "{page}");
            assert!(page.contains("Cible\u{a0}:\u{a0}3") && !page.contains("Cible\u{a0}:\u{a0}7"), "{page}");
        }
        let posts = village.get("visitor", &format!("{report}/public/people.posts")).await.text;
        assert!(posts.contains("<strong>1</strong>") && posts.contains("1 ligne le prouve"), "{posts}");
    }
}
