//! Bringing a ledger: a file of contracts of a buyer or a supplier, looked at before anything is taken.
use crate::{
    campaign::Campaign,
    declaration::SIDES,
    ledger::{self, Whose},
    meant,
    shape::found,
    worded,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Refusals, Upload, Visit, redirect};
use people::{import::whole, organization::Named};

/// The largest file, in bytes, and a little for the form around it.
pub const LARGEST: usize = 8 * 1024 * 1024 + 64 * 1024;
/// Lines of one ledger, at most: they are taken while a person waits.
const MOST: usize = 5_000;

#[derive(Template)]
#[template(path = "load.html")]
struct Load {
    v: Visit,
    campaign: Campaign,
    who: String,
    side: String,
    refusals: Refusals,
    names: Vec<String>,
    which: Vec<Named>,
    sides: Vec<Choice>,
    closed: Option<&'static str>,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let campaign = found(&visit, &id).await?;
    show(visit, campaign, ("", "buyer"), Refusals::default(), vec![]).await
}

pub async fn send(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let campaign = found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    let side = if upload.text("side").is_empty() { "buyer" } else { upload.text("side") };
    let who = upload.text("who");
    refusals.unless(SIDES.contains(&side), "side", "contract-refusal-side");
    let meant = {
        let mut rows = visit.db().rows().acquire().await?;
        meant::organization(&mut rows, who, upload.text("organization")).await?
    };
    refusals.unless(meant.refused.is_empty(), "who", meant.refused);
    let whose = Whose { organization: &meant.id, side };
    match begin(&visit, (&campaign, &whose), &upload, &mut refusals).await? {
        None => show(visit.clone(), campaign, (who, side), refusals, meant.candidates).await,
        Some(id) => Ok(redirect(&visit.path(&format!("/contrats/fichiers/{id}")))),
    }
}

/// Judges the file that a form brought and begins the ledger that it is, unless something of the form is refused.
pub async fn begin(
    visit: &Visit,
    (campaign, whose): (&Campaign, &Whose<'_>),
    upload: &Upload,
    refusals: &mut Refusals,
) -> Result<Option<String>, Fault> {
    let file = upload.file("file");
    whole::judge(file, (MOST, "contract-refusal-lines"), refusals).await?;
    let (Some(file), true) = (file, refusals.none()) else { return Ok(None) };
    let mut act = visit.act().await?;
    let id = ledger::begin(&mut act, campaign, whose, (&file.name, &file.bytes)).await?;
    act.commit().await?;
    Ok(Some(id))
}

async fn show(
    visit: Visit,
    campaign: Campaign,
    (who, side): (&str, &str),
    refusals: Refusals,
    which: Vec<Named>,
) -> Answer {
    let mut names = meant::names(visit.db(), "buyer").await?;
    names.extend(meant::names(visit.db(), "supplier").await?);
    let load = Load {
        closed: campaign.refuses_correction(&visit.db().today().to_string()),
        sides: worded::sides(&visit),
        campaign,
        who: who.to_owned(),
        side: side.to_owned(),
        refusals,
        names,
        which,
        v: visit.clone(),
    };
    visit.page(&visit.t("contract-ledger-bring"), &load)
}
