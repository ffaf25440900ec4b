//! The front door: a request is taken in, followed in time, and leads to acts and referrals with an outcome.
use crate::village::Village;
use db::Who;
use people::organization;

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const SERVED: &str = "accompaniment.organizations-served";

async fn support(village: &Village, name: &str) -> String {
    let id = village.organization(name).await;
    let mut act = village.db.act(Who::House).await.unwrap();
    organization::give_role(&mut act, &id, "support", "2021-01-01").await.unwrap();
    act.commit().await.unwrap();
    id
}

/// The path that a redirect leads to, within the pole and without its notice.
fn path_of(village: &Village, location: &str) -> String {
    location.trim_start_matches(&format!("/{}", village.slug())).split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_request_is_received_taken_up_by_what_is_done_and_closed_with_why() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!(
            "organization={coop}&day=2021-06-01&channel=phone&need=Un+pr%C3%AAt+%3Cb%3E&topic=finance&urgency=usual"
        );
        let sent = village.post("agent", "/accompagnement/demandes/recevoir", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let path = path_of(&village, &sent.location);
        let id = path.rsplit('/').next().unwrap().to_owned();
        let list = village.get("agent", "/accompagnement/demandes").await;
        assert!(
            list.text.contains("Un prêt &#60;b&#62;") && list.text.contains("En retard"),
            "due on 11 June"
        );
        let act = format!("organization={coop}&topic=finance&minutes=30&day=2021-06-09&request={id}");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &act).await.status, 303);
        let seen = village.get("direction", &path).await;
        assert!(
            seen.text.contains("Prise en charge") && seen.text.contains("Ce qui en est venu"),
            "{}",
            seen.text
        );
        assert!(village.get("agent", "/accompagnement").await.text.contains("Demandes (1 en retard)"));
        let board = village.get("board", &path).await;
        assert!(board.status == 200 && !board.text.contains("Un prêt"), "the need is for staff");
        let follow = format!("{path}/suivre");
        let refused = village.post("agent", &follow, "state=closed&day=2021-05-31").await;
        assert!(refused.text.contains("why-error") && refused.text.contains("day-error"), "{}", refused.text);
        let closed = village.post("agent", &follow, "state=closed&why=helped&day=2021-06-10").await;
        assert_eq!(closed.status, 303);
        assert!(!village.get("agent", "/accompagnement/demandes").await.text.contains("En retard"));
        assert_eq!(village.figure("accompaniment.requests", YEAR.0, YEAR.1).await, 1);
        assert_eq!(village.figure("accompaniment.requests-in-time", YEAR.0, YEAR.1).await, 10_000);
        let empty = village.post("agent", "/accompagnement/demandes/recevoir", "need=x").await;
        for told in ["who-error", "topic-error", "channel-error", "urgency-error", "day-error"] {
            assert!(empty.text.contains(told), "{told} is missing");
        }
    }
}

#[tokio::test]
async fn an_enterprise_referred_is_served_and_its_outcome_is_known_by_a_day() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let body = support(&village, "Appui du Large").await;
        let form = format!(
            "organization={coop}&to={body}&day=2021-04-01&why=Pr%C3%AAt&consent=spoken&follow=2021-06-01"
        );
        let sent = village.post("agent", "/accompagnement/referencements/ajouter", &form).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let path = path_of(&village, &sent.location);
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 1, "a referral serves");
        assert_eq!(village.figure(SERVED, "2020-04-01", "2021-03-31").await, 0);
        assert_eq!(village.figure("accompaniment.referrals-concluded", YEAR.0, YEAR.1).await, 0);
        let list = village.get("agent", "/accompagnement/referencements").await;
        assert!(list.text.contains("Nouvelles à prendre"), "{}", list.text);
        let hear = format!("{path}/suite");
        let refused = village.post("agent", &hear, "outcome=bliss&day=2021-03-31&follow=2021-01-01").await;
        for told in ["outcome-error", "day-error", "follow-error"] {
            assert!(refused.text.contains(told), "{told} is missing");
        }
        for (outcome, day, follow) in
            [("contacted", "2021-06-01", "2021-06-20"), ("financed", "2021-06-15", "")]
        {
            let form = format!("outcome={outcome}&day={day}&follow={follow}&note=Confidence");
            assert_eq!(village.post("agent", &hear, &form).await.status, 303);
        }
        let seen = village.get("agent", &path).await;
        assert!(
            seen.text.contains("Contact établi")
                && seen.text.contains("Financé")
                && seen.text.contains("Confidence")
        );
        assert!(!village.get("board", &path).await.text.contains("Confidence"));
        assert!(
            !village
                .get("agent", "/accompagnement/referencements")
                .await
                .text
                .contains("Nouvelles à prendre")
        );
        assert_eq!(village.figure("accompaniment.referrals-concluded", YEAR.0, YEAR.1).await, 10_000);
        assert_eq!(village.post("agent", &format!("{path}/retirer"), "motive=mistake").await.status, 303);
        assert_eq!(village.post("agent", &hear, "outcome=refused&day=2021-06-15").await.status, 404);
        assert_eq!(village.figure(SERVED, YEAR.0, YEAR.1).await, 0);
    }
}

#[tokio::test]
async fn a_referral_without_consent_said_or_to_no_support_body_is_refused() {
    for village in Village::both().await {
        let (coop, other) = (village.organization("Coop").await, village.organization("Autre").await);
        let form = format!("organization={coop}&to={other}&day=2021-06-01&why=Garder+ceci");
        let refused = village.post("agent", "/accompagnement/referencements/ajouter", &form).await;
        assert!(
            refused.text.contains("consent-error") && refused.text.contains("to-error"),
            "{}",
            refused.text
        );
        assert!(refused.text.contains("Garder ceci"));
        assert_eq!(village.figure("accompaniment.referrals", YEAR.0, YEAR.1).await, 0);
        let both = format!("{form}&consent=none&promoter=Projet");
        assert!(
            village
                .post("agent", "/accompagnement/referencements/ajouter", &both)
                .await
                .text
                .contains("who-error")
        );
    }
}
