//! Coverage: which MRC had nothing over some months, by every room, in the plan and in the report as it was signed.
use crate::{
    directory::enterprise,
    events::gathering,
    plan::{begun, bound, sent},
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
        let sessions = village.get("board", "/programmation/couverture").await.text;
        assert!(sessions.contains("/plan/couverture?du="), "it leads to all that was done: {sessions}");
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

#[tokio::test]
async fn labs_and_campaigns_cover_the_mrc_where_they_are() {
    for village in Village::both().await {
        for (name, mrc, town) in [("Coop du Quai", "030", "Gaspé"), ("Coop du Cap", "050", "Bonaventure")] {
            enterprise(&village, name, "cooperative", mrc, town).await;
        }
        let lab = "issue=Sans+auto&begun_on=2021-05-03&action=3.1&mrc=050";
        let begun = village.post("agent", "/cohortes/laboratoires/ajouter", lab).await;
        assert_eq!(begun.status, 303, "{}", begun.text);
        let year = "/plan/couverture?du=2021-04-01&au=2022-03-31";
        let page = village.get("board", year).await.text;
        assert!(page.contains("1 MRC sur 2") && page.contains("cohorts.labs?du="), "{page}");
        let campaign =
            "name=Valeurs&aim=But&from_on=2021-05-01&until_on=2021-05-31&action=1.1&budget=100&mrc=030";
        let sent = village.post("communications", "/communications/campagnes/ajouter", campaign).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let page = village.get("board", year).await.text;
        assert!(page.contains("2 MRC sur 2") && page.contains("communications.campaigns?du="), "{page}");
    }
}

#[tokio::test]
async fn an_mrc_that_the_plan_names_and_where_the_pole_has_nobody_is_named_too() {
    for village in Village::both().await {
        enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let (plan, objective) = begun(&village).await;
        let each = "figure=events.held&target=2&each_part=mrc&each_target=1&each_mrc=030&each_mrc=020";
        bound(&village, &objective, each).await;
        let report = draft(&village).await;
        let page = village.get("board", &report).await.text;
        assert!(page.contains("La Côte-de-Gaspé") && !page.contains("Le Rocher-Percé"), "a draft: {page}");
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        let page = village.get("board", &report).await.text;
        assert!(page.contains("Rien ne s’est fait dans") && page.contains("Le Rocher-Percé"), "{page}");
        let page = village.get("board", "/plan/couverture?du=2021-04-01&au=2021-06-14").await.text;
        assert!(page.contains("0 MRC sur 2") && page.contains("Le Rocher-Percé"), "{page}");
        sign(&village, &report).await;
        assert!(village.get("board", &report).await.text.contains("Le Rocher-Percé"));
    }
}
