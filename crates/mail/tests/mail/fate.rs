//! What becomes of a letter when the relay is away, refuses it, hangs up, or was never set.
use crate::{
    posted::{envelope, post, reply_to_zoe, sink, through},
    rows::on_each_engine,
};
use db::Who;
use jobs::{ATTEMPTS, Worker, delay};
use mail::{Answer, Encryption, Relay, Sink, Smtp, State};

#[tokio::test]
async fn a_relay_that_is_away_gets_the_letter_later_and_once() {
    on_each_engine(async |rows| {
        let away = sink();
        let (port, worker) = (away.port(), through(rows, &away));
        drop(away);
        let id = post(rows, &reply_to_zoe()).await;
        assert_eq!(worker.run_due().await.unwrap(), 1);
        let letter = envelope(rows, &id).await;
        assert_eq!(letter.state(), State::Waiting);
        assert!(letter.fault.is_some());
        let back = Sink::at(port, Answer::Takes).unwrap();
        assert_eq!(worker.run_due().await.unwrap(), 0, "not before its delay");
        rows.later(delay(1));
        assert_eq!(worker.run_due().await.unwrap(), 1);
        rows.later(delay(ATTEMPTS));
        assert_eq!(worker.run_due().await.unwrap(), 0);
        assert_eq!((envelope(rows, &id).await.state(), back.letters().len()), (State::Sent, 1));
    })
    .await;
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_a_failed_letter_and_no_second_try() {
    on_each_engine(async |rows| {
        let sink = Sink::open(Answer::RefusesForGood).unwrap();
        let id = post(rows, &reply_to_zoe()).await;
        assert_eq!(through(rows, &sink).run_due().await.unwrap(), 1);
        let letter = envelope(rows, &id).await;
        assert_eq!(letter.state(), State::Failed);
        assert_eq!(letter.fault.as_deref(), Some("SMTP 550, refused for good"), "the code, not its words");
        assert_eq!(jobs::tally(&rows.db).await.unwrap(), jobs::Tally { waiting: 0, dead: 0 });

        sink.answer(Answer::Takes);
        let mut act = rows.db.act(Who::House).await.unwrap();
        assert!(mail::send_again(&mut act, &id).await.unwrap());
        act.commit().await.unwrap();
        through(rows, &sink).run_due().await.unwrap();
        assert_eq!((envelope(rows, &id).await.state(), sink.letters().len()), (State::Sent, 1));
        let mut act = rows.db.act(Who::House).await.unwrap();
        assert!(!mail::send_again(&mut act, &id).await.unwrap(), "what was sent is not sent twice");
    })
    .await;
}

#[tokio::test]
async fn a_relay_that_says_later_for_two_days_is_a_failed_letter_and_a_dead_job() {
    on_each_engine(async |rows| {
        let sink = Sink::open(Answer::RefusesForNow).unwrap();
        let worker = through(rows, &sink);
        let id = post(rows, &reply_to_zoe()).await;
        for attempt in 1..=ATTEMPTS {
            assert_eq!(envelope(rows, &id).await.state(), State::Waiting);
            assert_eq!(worker.run_due().await.unwrap(), 1, "try {attempt}");
            rows.later(delay(attempt));
        }
        assert_eq!(envelope(rows, &id).await.state(), State::Failed);
        let dead = jobs::dead(&rows.db, 10).await.unwrap();
        assert!(dead[0].fault.clone().unwrap().contains("refused for now"), "{dead:?}");

        sink.answer(Answer::Takes);
        let mut act = rows.db.act(Who::House).await.unwrap();
        assert!(mail::send_again(&mut act, &id).await.unwrap());
        assert!(jobs::retry(&mut act, &dead[0].id).await.unwrap());
        act.commit().await.unwrap();
        assert_eq!(worker.run_due().await.unwrap(), 2);
        assert_eq!(sink.letters().len(), 1, "asked for twice over, it is sent once");
    })
    .await;
}

#[tokio::test]
async fn a_letter_sent_twice_because_nobody_could_know_is_recognised_by_its_message_id() {
    on_each_engine(async |rows| {
        let sink = Sink::open(Answer::HangsUp).unwrap();
        let worker = through(rows, &sink);
        post(rows, &reply_to_zoe()).await;
        worker.run_due().await.unwrap();
        sink.answer(Answer::Takes);
        rows.later(delay(1));
        worker.run_due().await.unwrap();
        let taken = sink.letters();
        assert_eq!(taken.len(), 2);
        for header in ["Message-ID", "Date", "Subject"] {
            assert!(!taken[0].header(header).is_empty());
            assert_eq!(taken[0].header(header), taken[1].header(header));
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_relay_letters_are_kept_and_read_where_they_are() {
    on_each_engine(async |rows| {
        let worker = Worker::new(rows.db.clone(), mail::kinds(None));
        let mut ids = vec![];
        for _ in 0..3 {
            ids.push(post(rows, &reply_to_zoe()).await);
            rows.later(delay(1));
        }
        assert_eq!(worker.run_due().await.unwrap(), 3);
        let latest = mail::letters(&rows.db, "", 2).await.unwrap();
        assert_eq!(latest.iter().map(|letter| &letter.id).collect::<Vec<_>>(), [&ids[2], &ids[1]]);
        assert_eq!(latest[0].state(), State::Kept);
        assert_eq!(mail::letters(&rows.db, &ids[1], 2).await.unwrap()[0].id, ids[0]);
        let whole = mail::letter(&rows.db, &ids[0]).await.unwrap().unwrap();
        assert_eq!((whole.plain, whole.html), (reply_to_zoe().plain, reply_to_zoe().html));

        let sink = sink();
        let mut act = rows.db.act(Who::House).await.unwrap();
        assert!(mail::send_again(&mut act, &ids[0]).await.unwrap());
        act.commit().await.unwrap();
        assert_eq!(
            through(rows, &sink).run_due().await.unwrap(),
            1,
            "a relay set later sends what it is told to"
        );
        assert_eq!(envelope(rows, &ids[0]).await.state(), State::Sent);
    })
    .await;
}

#[tokio::test]
async fn a_relay_without_starttls_is_told_nothing() {
    on_each_engine(async |rows| {
        let sink = sink();
        let smtp = Smtp { encryption: Encryption::StartTls, ..sink.smtp() };
        let worker = Worker::new(rows.db.clone(), mail::kinds(Some(Relay::new(&smtp).unwrap())));
        let id = post(rows, &reply_to_zoe()).await;
        worker.run_due().await.unwrap();
        let letter = envelope(rows, &id).await;
        assert_eq!((letter.state(), sink.letters().len()), (State::Waiting, 0));
        assert!(letter.fault.clone().unwrap().contains("STARTTLS"), "{letter:?}");
    })
    .await;
}

#[test]
fn settings_that_cannot_be_are_refused_at_start_and_a_password_is_never_shown() {
    let sink = sink();
    let with = |from: &str, host: &str| Smtp {
        from: from.into(),
        host: host.into(),
        user: Some("pole".into()),
        password: Some("s3cret".into()),
        ..sink.smtp()
    };
    assert!(Relay::new(&with("pole@exemple.test", "localhost")).is_ok());
    let fault = Relay::new(&with("pole", "localhost")).unwrap_err();
    assert!(fault.to_string().contains("from"), "{fault}");
    let fault = Relay::new(&with("pole@exemple.test", "relais.exemple.test")).unwrap_err();
    assert!(fault.to_string().contains("needs starttls or tls"), "{fault}");
    assert!(!format!("{:?}", with("pole@exemple.test", "localhost")).contains("s3cret"));
}
