//! What a relay gets: both parts, every accent, and no header that a stranger wrote.
use crate::{
    posted::{SUBJECT, envelope, post, reply_to_zoe, sink, through},
    rows::on_each_engine,
};
use db::Who;
use mail::{Letter, State};

#[tokio::test]
async fn a_letter_arrives_with_both_parts_and_every_accent() {
    on_each_engine(async |rows| {
        let (sink, letter) = (sink(), reply_to_zoe());
        let id = post(rows, &letter).await;
        assert_eq!(envelope(rows, &id).await.state(), State::Waiting);
        assert_eq!(through(rows, &sink).run_due().await.unwrap(), 1);
        assert_eq!(envelope(rows, &id).await.state(), State::Sent);
        assert_eq!(jobs::tally(&rows.db).await.unwrap(), jobs::Tally { waiting: 0, dead: 0 });

        let taken = sink.letters();
        assert_eq!(taken.len(), 1);
        let taken = &taken[0];
        assert_eq!(
            (taken.from.as_str(), taken.to.as_slice()),
            ("pole@exemple.test", &["zoe@exemple.test".to_owned()][..])
        );
        assert_eq!(taken.header("Subject"), SUBJECT);
        assert_eq!(taken.plain().trim_end(), letter.plain.trim_end());
        assert_eq!(taken.html().trim_end(), letter.html.trim_end());
        assert!(taken.header("Content-Type").starts_with("multipart/alternative"), "{}", taken.raw);
        assert_eq!(taken.header("Message-ID"), format!("<{id}@exemple.test>"));
        assert_eq!(taken.header("Date"), "Tue, 24 Nov 2026 17:00:00 +0000");
        assert_eq!(taken.header("Auto-Submitted"), "auto-generated");
        assert!(taken.header("From").ends_with("<pole@exemple.test>"), "{}", taken.header("From"));
        assert!(taken.raw.is_ascii() && taken.raw.lines().all(|line| line.len() <= 998));
    })
    .await;
}

#[tokio::test]
async fn a_bulletin_says_where_to_leave_and_answers_go_where_the_letter_says() {
    on_each_engine(async |rows| {
        let sink = sink();
        let page = format!("https://exemple.test/gim/bulletin/quitter?jeton={}", "x".repeat(90));
        let reply_to = Some("agente@exemple.test".to_owned());
        post(rows, &Letter { unsubscribe: Some(page.clone()), reply_to, ..reply_to_zoe() }).await;
        through(rows, &sink).run_due().await.unwrap();
        let taken = &sink.letters()[0];
        assert_eq!(taken.header("List-Unsubscribe"), format!("<{page}>"));
        assert_eq!(taken.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert_eq!(taken.header("Reply-To"), "agente@exemple.test");
    })
    .await;
}

#[tokio::test]
async fn nobody_adds_a_header_or_a_recipient_through_a_form() {
    on_each_engine(async |rows| {
        let sink = sink();
        let bcc = "\r\nBcc: eve@exemple.test\r\n\r\nBonjour";
        let to = post(rows, &Letter { to: format!("zoe@exemple.test{bcc}"), ..reply_to_zoe() }).await;
        let many =
            post(rows, &Letter { to: "zoe@exemple.test,eve@exemple.test".into(), ..reply_to_zoe() }).await;
        let answers = Some(format!("zoe@exemple.test{bcc}"));
        let answers = post(rows, &Letter { reply_to: answers, ..reply_to_zoe() }).await;
        let page = Some(format!("https://exemple.test/{bcc}"));
        post(rows, &Letter { unsubscribe: page, ..reply_to_zoe() }).await;
        rows.later(jobs::delay(1));
        post(rows, &Letter { subject: format!("Bonjour{bcc}"), ..reply_to_zoe() }).await;
        assert_eq!(through(rows, &sink).run_due().await.unwrap(), 2, "the first three are never tried");
        for (id, fault) in [(to, "address"), (many, "address"), (answers, "reply-to")] {
            let letter = envelope(rows, &id).await;
            assert_eq!((letter.state(), letter.fault.as_deref()), (State::Failed, Some(fault)));
        }
        let taken = sink.letters();
        assert_eq!(taken[1].header("Subject"), "Bonjour Bcc: eve@exemple.test Bonjour");
        for taken in taken {
            assert_eq!(taken.to, ["zoe@exemple.test"]);
            assert_eq!((taken.header("Bcc").as_str(), taken.header("List-Unsubscribe").as_str()), ("", ""));
        }
    })
    .await;
}

#[tokio::test]
async fn a_letter_of_an_act_that_is_dropped_was_never_written() {
    on_each_engine(async |rows| {
        let mut act = rows.db.act(Who::Visitor).await.unwrap();
        mail::post(&mut act, &reply_to_zoe()).await.unwrap();
        drop(act);
        assert!(mail::letters(&rows.db, "", 10).await.unwrap().is_empty());
        assert!(jobs::waiting(&rows.db, 10).await.unwrap().is_empty());
    })
    .await;
}
