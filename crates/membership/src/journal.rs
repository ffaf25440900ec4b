//! The journal of documents as a file: every number of each series, with its taxes, for the accounts.
use crate::document;
use page::{Answer, Kept, Visit, keep};
use sheets::Column;

pub async fn csv(visit: Visit) -> Answer {
    send(visit, Kept::Csv).await
}

pub async fn xlsx(visit: Visit) -> Answer {
    send(visit, Kept::Xlsx).await
}

async fn send(visit: Visit, kept: Kept) -> Answer {
    let names = [
        "member-paper-number",
        "member-paper-kind",
        "member-paper-day",
        "people-name",
        "member-amount",
        "member-paper-gst-short",
        "member-paper-qst-short",
        "member-paper-total",
        "member-standing",
    ]
    .map(|key| visit.t(key).into_owned());
    let kind = |i: usize| match i {
        2 => Column::date,
        4..=7 => Column::money,
        _ => Column::text,
    };
    let columns: Vec<Column<'_>> = names.iter().enumerate().map(|(i, name)| kind(i)(name)).collect();
    let rows: Vec<[String; 9]> = document::all(visit.db())
        .await?
        .into_iter()
        .map(|(one, name)| {
            let standing = match (one.credit(), one.withdrawn_at.as_str()) {
                (Some(credit), _) => credit,
                (None, "") => visit.t("member-paper-stands").into_owned(),
                (None, at) => visit.tf("member-paper-withdrawn", &[("day", visit.day_of(at).into())]),
            };
            let (called, total) = (one.called(), one.total());
            let kind = visit.one_of("member-kind", &one.kind);
            let [cents, gst, qst, total] =
                [one.cents, one.gst, one.qst, total].map(|cents| cents.to_string());
            [called, kind, one.issued_on, name, cents, gst, qst, total, standing]
        })
        .collect();
    let today = visit.db().today().to_string();
    keep(&visit, kept, (&format!("documents-{today}"), &today), &columns, rows)
}
