//! Posting a letter and letting the jobs run, as every test here does.
use crate::rows::Rows;
use db::Who;
use jobs::Worker;
use mail::{Answer, Envelope, Letter, Relay, Sink};

pub const SUBJECT: &str =
    "Votre adhésion a été reçue par le Pôle d’économie sociale de la Gaspésie–Îles-de-la-Madeleine, à l’été";

pub fn reply_to_zoe() -> Letter {
    let words = [
        "Bonjour Zoé,",
        "Votre demande « Œuvre & cœur » est reçue\u{a0}: nous vous écrirons d’ici l’été.",
        ".",
        "À bientôt\u{a0}!",
    ];
    let button = Some(("Suivre ma demande", "https://exemple.test/gim/adhesions?a=1&b=2"));
    Letter::in_words("zoe@exemple.test", SUBJECT, &words, button, "Pôle d’essai", "fr")
}

pub async fn post(rows: &Rows, letter: &Letter) -> String {
    let mut act = rows.db.act(Who::House).await.unwrap();
    let id = mail::post(&mut act, letter).await.unwrap();
    act.commit().await.unwrap();
    id
}

pub async fn envelope(rows: &Rows, id: &str) -> Envelope {
    mail::letter(&rows.db, id).await.unwrap().unwrap().envelope
}

pub fn through(rows: &Rows, sink: &Sink) -> Worker {
    Worker::new(rows.db.clone(), mail::kinds(Some(Relay::new(&sink.smtp()).unwrap())))
}

pub fn sink() -> Sink {
    Sink::open(Answer::Takes).unwrap()
}
