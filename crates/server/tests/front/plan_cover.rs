//! Coverage: which MRC had nothing over some months, by every room, in the plan and in the report as it was signed.
use crate::{
    directory::enterprise,
    events::gathering,
    reports::{draft, printed, serve, sign},
    village::Village,
};

#[tokio::test]
async fn an_mrc_where_nothing_was_done_is_named_in_the_plan_and_in_the_report() {
    for village in Village::both().await {
        let all = server::house::figures();
        assert_eq!(all.done().count(), all.1.len(), "each is a figure of the house");
        let empty = village.get("board", "/plan/couverture").await.text;
        assert!(empty.contains("aucune organisation placée"), "{empty}");
        enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        enterprise(&village, "Coop du Cap", "cooperative", "050", "Bonaventure").await;
        gathering(&village, "", "2021-06-10").await;
        let page = village.get("board", "/plan/couverture").await.text;
        assert!(page.contains("1 MRC sur 2") && page.contains("Rien dans"), "{page}");
        assert!(page.contains("events.sessions?du=2021-04-01") && page.contains("mrc=030"), "{page}");
        let autumn = "/plan/couverture?du=2021-10-01&au=2021-12-31";
        assert!(village.get("board", autumn).await.text.contains("0 MRC sur 2"), "nothing yet that quarter");
        let wrong = village.get("board", "/plan/couverture?du=2021-12-31&au=2021-10-01").await.text;
        assert!(wrong.contains("au-error"), "{wrong}");
        assert_eq!(village.get("member", "/plan/couverture").await.status, 403);

        let report = draft(&village).await;
        let page = village.get("board", &report).await.text;
        assert!(page.contains("Rien ne s’est fait dans") && page.contains("Bonaventure"), "{page}");
        sign(&village, &report).await;
        // What is recorded after the signature moves the plan, and not the report.
        let late = enterprise(&village, "Coop du Banc", "cooperative", "050", "Bonaventure").await;
        serve(&village, &late, "2021-06-14").await;
        let page = village.get("board", "/plan/couverture?du=2021-04-01&au=2021-06-14").await.text;
        assert!(page.contains("2 MRC sur"), "{page}");
        let paper = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(paper.contains("Couverture du territoire") && paper.contains("Bonaventure"), "{paper}");
        // Everyone reads it on the page and on paper alike.
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let page = village.get("visitor", &format!("{report}/public")).await.text;
        assert!(page.contains("Couverture du territoire") && page.contains("Bonaventure"), "{page}");
        let paper = printed(&village, "direction", &format!("{report}/public.pdf")).await;
        assert!(paper.contains("Couverture du territoire") && paper.contains("Bonaventure"), "{paper}");
    }
}
