//! The logo of the pole: chosen, with the words that stand for it, and laid down.
use crate::settings::{self, Given};
use page::{
    Answer, Form, Refusals, Upload, Visit, is_seen,
    logo::{self, LOGO},
    picture::{self, Unreadable},
    redirect,
};
use serde::Deserialize;

/// The largest form with a logo, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// The longest side of a logo that can be read on paper, in pixels, at least.
const LEAST: u32 = 32;

/// What was typed beside the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub alternative: String,
}

impl Typed {
    fn judge(&self, picture: &Result<Vec<u8>, Unreadable>) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.alternative), "alternative", "settings-refusal-alternative");
        refusals.unless(self.alternative.chars().count() <= 300, "alternative", "people-refusal-long");
        match picture {
            Ok(bytes) => {
                refusals.unless(picture::is_at_least(bytes, LEAST), "file", "settings-refusal-file-small");
            }
            Err(Unreadable::None) => refusals.refuse("file", "settings-refusal-file"),
            Err(Unreadable::TooLarge) => refusals.refuse("file", "settings-refusal-file-large"),
            Err(Unreadable::NoPicture) => refusals.refuse("file", "settings-refusal-file-kind"),
        }
        refusals
    }
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let typed: Typed = upload.typed()?;
    let picture = logo::take(upload.file("file").map(|sent| sent.bytes.to_vec())).await?;
    let refusals = typed.judge(&picture);
    let Some(bytes) = picture.ok().filter(|_| refusals.none()) else {
        return settings::show(visit, Given { logo: typed, refusals, ..Given::default() });
    };
    let mut act = visit.act().await?;
    logo::bear(&mut act, (&bytes[..], typed.alternative.trim())).await?;
    act.commit().await?;
    visit.pole().refresh().await?;
    Ok(redirect(&visit.path("/reglages?avis=settings-logo-saved")))
}

/// The button alone.
#[derive(Deserialize)]
pub struct Pressed {}

pub async fn lay_down(visit: Visit, Form(Pressed {}): Form<Pressed>) -> Answer {
    if !visit.pole().settings().get(LOGO).is_empty() {
        let mut act = visit.act().await?;
        logo::lay_down(&mut act).await?;
        act.commit().await?;
        visit.pole().refresh().await?;
    }
    Ok(redirect(&visit.path("/reglages?avis=settings-logo-laid-down")))
}
