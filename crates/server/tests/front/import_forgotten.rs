//! Import: what a list said of people is forgotten in time.
use crate::{
    import::{LIST, offer, take},
    village::Village,
};

#[tokio::test]
async fn a_file_is_forgotten_after_a_day_and_what_lines_said_after_a_month() {
    for village in Village::both().await {
        crate::sign_in::work(&village, None).await;
        take(&village, "l.csv", LIST.as_bytes()).await;
        let (path, _) = offer(&village, "waits.csv", LIST.as_bytes()).await;
        let left = async || {
            let count = async |sql: &'static str| {
                let (count,): (i64,) = sqlx::query_as(sql).fetch_one(village.db.rows()).await.unwrap();
                count
            };
            let said = count("select count(*) from import_row where cells <> '[]'").await;
            let lists = count("select count(*) from import").await;
            (count("select count(*) from import_file").await, said, lists)
        };
        let mut told = vec![left().await];
        for day in
            ["2021-06-16T12:00:00Z", "2021-06-17T12:00:00Z", "2021-07-15T12:00:00Z", "2021-07-16T12:00:00Z"]
        {
            village.clock.set(day.parse().unwrap());
            crate::sign_in::work(&village, None).await;
            told.push(left().await);
            if day.starts_with("2021-06-17") {
                let late = village.get("agent", &path).await.location;
                assert!(late.contains("import-forgotten") || late.contains("connexion"), "{late}");
            }
        }
        assert_eq!(told, [(1, 3, 2), (1, 3, 2), (0, 3, 1), (0, 3, 1), (0, 0, 1)]);
    }
}
