//! What makes a cohort possible: its funder, its partners and what they bring, and the tasks by which it is ready.
use crate::{
    cohorts::{cohort, programme},
    concertation::row,
    village::Village,
};
use people::account;

#[tokio::test]
async fn a_cohort_tells_who_pays_for_it_who_brings_what_and_each_of_them_leads_back_to_it() {
    for village in Village::both().await {
        let fund = village.organization("Secours du Quai").await;
        let school = village.organization("Campus du Cap").await;
        let sismic = programme(&village, "SISMIC").await;
        let one = cohort(&village, &sismic, "2021-09-07", "").await;
        let path = format!("/cohortes/{one}/partenaires");
        let empty = village.post("agent", &path, "who=").await;
        assert_eq!(empty.status, 422);
        for field in ["who", "part", "brings"] {
            assert!(empty.text.contains(&format!("{field}-error")), "{field}: {}", empty.text);
        }
        let pays = format!("organization={fund}&part=funder");
        let unknown = village.post("agent", &path, &pays).await;
        assert!(unknown.status == 422 && unknown.text.contains("bailleur de fonds"), "{}", unknown.text);
        let roles = format!("/organisations/{fund}/roles");
        assert_eq!(village.post("agent", &roles, "role=funder&from_on=2021-01-01").await.status, 303);
        assert_eq!(village.post("board", &path, &pays).await.status, 403);
        assert_eq!(village.post("agent", &path, &pays).await.status, 303);
        assert_eq!(village.post("agent", &path, &pays).await.status, 422, "once");
        let brings = format!("organization={school}&part=partner&brings=Une+salle+et+deux+formations");
        assert_eq!(village.post("agent", &path, &brings).await.status, 303);
        let page = village.get("board", &format!("/cohortes/{one}")).await.text;
        for told in ["Secours du Quai", "Campus du Cap", "Une salle et deux formations"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let told = village.get("agent", &format!("/organisations/{school}")).await.text;
        assert!(
            told.contains("Partenaire de la cohorte") && told.contains(&format!("/cohortes/{one}")),
            "{told}"
        );
        let ally = row(&village, "select id from cohort_ally where part = 'partner'").await;
        let path = format!("/cohortes/partenaires/{ally}/retirer");
        assert_eq!(village.post("agent", &path, "").await.status, 303);
        let page = village.get("agent", &format!("/cohortes/{one}")).await.text;
        assert!(page.contains("Secours du Quai") && !page.contains("Campus du Cap"), "{page}");
    }
}

#[tokio::test]
async fn a_task_of_preparation_is_somebodys_by_a_day_and_leaves_the_cohorts_page_once_it_is_done() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let one = cohort(&village, &sismic, "2021-09-07", "").await;
        let agent = account::with_role(&village.db, "agent").await.unwrap().unwrap();
        let path = format!("/cohortes/{one}/taches");
        let wrong = village.post("agent", &path, "task=Louer+la+salle&account=x&due_by=demain").await;
        assert!(wrong.status == 422 && wrong.text.contains("Louer la salle"), "{}", wrong.text);
        for field in ["account", "due_by"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let form = format!("task=Louer+la+salle&account={agent}&due_by=2021-06-10");
        assert_eq!(village.post("board", &path, &form).await.status, 403);
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let seen = async || village.get("board", &format!("/cohortes/{one}")).await.text;
        let page = seen().await;
        assert!(page.contains("Louer la salle") && page.contains("En retard"), "{page}");
        let task = row(&village, "select id from cohort_task").await;
        let end = format!("/cohortes/taches/{task}/fin");
        assert_eq!(village.post("agent", &end, "how=done").await.status, 303);
        assert!(!seen().await.contains("Louer la salle"));
        let all = village.get("board", &format!("/cohortes/{one}/preparation")).await.text;
        assert!(all.contains("Louer la salle") && all.contains("Faite"), "{all}");
        assert_eq!(village.post("agent", &end, "how=done").await.status, 404, "it ended already");
    }
}
