//! A long file of notices: it comes, waits and is read in pieces.
use crate::{
    sign_in::work,
    surveys::led,
    tenders::{counted, notice, one, package},
    village::Village,
};

#[tokio::test]
async fn a_file_longer_than_a_piece_waits_in_pieces_and_is_read_whole() {
    for village in Village::both().await {
        let mut seed = 1_u64;
        let mut noise = || -> String {
            let sign = |_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                format!("{:08x}", seed >> 32)
            };
            (0..40_000).map(sign).collect()
        };
        let notices: Vec<String> = (1..=8)
            .map(|at| {
                notice(
                    &at.to_string(),
                    "2021-06-10",
                    &format!("Avis {at}"),
                    &format!(r#","x":"{}""#, noise()),
                )
            })
            .collect();
        let sent = village.upload("agent", "/avis/lectures", "long.json", &package(&notices)).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let pieces: i64 = one(&village, "select count(*) from tender_reading_piece").await;
        assert!(pieces > 1, "{pieces}");
        work(&village, None).await;
        let page = village.get("agent", &led(&village, &sent.location)).await.text;
        assert_eq!((counted(&page, "Nouveaux"), counted(&page, "Illisibles")), ("8".into(), "0".into()));
        let pieces: i64 = one(&village, "select count(*) from tender_reading_piece").await;
        assert_eq!(pieces, 0, "what was read is kept no more");
        let empty = village.upload("agent", "/avis/lectures", "vide.json", b"").await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
    }
}
