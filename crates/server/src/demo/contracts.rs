//! Lines about contracts: campaigns of declaration, what buyers and suppliers declare, correct and answer.
use super::{Stage, concertation::taken, said};
use anyhow::{Context, bail};
use contracts::{
    campaign,
    declaration::{self, Place, Typed, Way},
    denial, join,
    ledger::{self, Whose},
    party,
};
use db::Who;
use people::{
    import::{Columns, batch},
    organization::name_key,
};

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        [
            "campagne de déclaration",
            name,
            edition,
            from_on,
            until_on,
            opens_on,
            closes_on,
            corrects_until,
        ] => {
            let typed = campaign::Typed {
                name: name.to_owned(),
                edition: edition.to_owned(),
                from_on: from_on.to_owned(),
                until_on: until_on.to_owned(),
                opens_on: opens_on.to_owned(),
                closes_on: closes_on.to_owned(),
                corrects_until: corrects_until.to_owned(),
                ..campaign::Typed::blank()
            };
            let mut act = stage.act("direction").await?;
            let id = taken(campaign::plan(&mut act, &typed).await?)?;
            act.commit().await?;
            stage.keep("campagne", name, id);
        }
        ["contrat déclaré", side, name, buyer, supplier, amount, day, what, reference] => {
            let campaign = found(stage, &stage.kept("campagne", name)?).await?;
            let typed = Typed {
                side: side.to_owned(),
                buyer_id: stage.kept("organisation", buyer)?,
                supplier_id: stage.kept("organisation", supplier)?,
                amount: amount.to_owned(),
                taxes: "before".to_owned(),
                day: day.to_owned(),
                what: what.to_owned(),
                reference: said(reference),
                ..Typed::default()
            };
            let way = Way { came_by: "staff", source_key: "", place: Place::Own };
            let mut act = stage.act("agent").await?;
            let id = taken(declaration::declare(&mut act, &campaign, &typed, way).await?)?;
            act.commit().await?;
            stage.keep("contrat", what, id);
        }
        ["contrat corrigé", what, amount] => {
            let kept = declared(stage, what).await?;
            let campaign = found(stage, &kept.campaign_id).await?;
            let typed = Typed { amount: amount.to_owned(), ..Typed::of(&kept) };
            let mut act = stage.act("agent").await?;
            taken(declaration::correct(&mut act, &campaign, &kept, &typed, "staff").await?)?;
            act.commit().await?;
        }
        ["contrat répondu", what, answer, amount] => {
            let kept = declared(stage, what).await?;
            let campaign = found(stage, &kept.campaign_id).await?;
            let asked = denial::all(&stage.db, &campaign.id).await?;
            let asked = asked.iter().find(|one| one.id == kept.id).context("nothing is asked of it")?;
            let amount = said(amount);
            let told = denial::Answer { asked, answer, amount: &amount, own: None, came_by: "staff" };
            let mut act = stage.act("agent").await?;
            taken(denial::answer(&mut act, &campaign, &told).await?)?;
            act.commit().await?;
        }
        // registre apporté ; campaign ; buyer ; its mailbox ; file ; lines parted by ¶, cells by |, the headings first
        ["registre apporté", name, who, email, file, lines] => {
            bring(stage, name, who, email, (file, lines)).await?;
        }
        ["rapprocher contrats"] => {
            let mut act = stage.act("agent").await?;
            join::reconcile_all(&mut act).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// A buyer that is asked to declare, and brings its own ledger as someone without an account: it says who the names are
/// that it knows, and the other lines are given back.
async fn bring(
    stage: &Stage,
    name: &str,
    who: &str,
    email: &str,
    (file, lines): (&str, &str),
) -> anyhow::Result<()> {
    let campaign = found(stage, &stage.kept("campagne", name)?).await?;
    let organization = stage.kept("organisation", who)?;
    let asked = party::Typed {
        organization: organization.clone(),
        side: "buyer".to_owned(),
        email: email.to_owned(),
        ..party::Typed::default()
    };
    let mut act = stage.act("agent").await?;
    taken(party::ask(&mut act, &campaign, &asked).await?)?;
    act.commit().await?;

    let suppliers = lines.split(" ¶ ").filter_map(|line| line.split(" | ").next());
    let said: Vec<(String, String)> = suppliers
        .filter_map(|supplier| Some((name_key(supplier), stage.kept("organisation", supplier).ok()?)))
        .collect();
    let text = lines.replace(" | ", ";").replace(" ¶ ", "\n");
    let whose = Whose { organization: &organization, side: "buyer" };
    let mut act = stage.db.act(Who::Visitor).await?;
    let id = ledger::begin(&mut act, &campaign, &whose, (file, text.as_bytes())).await?;
    act.commit().await?;
    let (kept, brought) = ledger::of(&stage.db, &id).await?.context("no ledger")?;
    let Some(Ok(sheet)) = batch::sheet(&stage.db, &brought).await? else { bail!("the file is not read") };
    let columns = Columns(["other", "amount", "day", "what", "reference"].map(str::to_owned).into());
    let mut act = stage.db.act(Who::Visitor).await?;
    ledger::take(&mut act, (&kept, &campaign), &sheet, &columns, &said).await?;
    Ok(act.commit().await?)
}

async fn found(stage: &Stage, id: &str) -> anyhow::Result<campaign::Campaign> {
    campaign::of(&stage.db, id).await?.context("no campaign")
}

async fn declared(stage: &Stage, what: &str) -> anyhow::Result<declaration::Declaration> {
    declaration::of(&stage.db, &stage.kept("contrat", what)?).await?.context("no declaration")
}
