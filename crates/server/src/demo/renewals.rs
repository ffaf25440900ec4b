//! Lines about papers, renewals and a member's own space: `facturation ; gst ; qst ; since`,
//! `facturer ; year ; names`, `reçu ; name` (its latest payment), `annuler la facture ; name ; motive`,
//! `cotisation selon les revenus ; category ; since ; bound : dues | … ; days of grace`,
//! `relances ; days ; lapse`, `relancer`, `mise à jour ; name ; jobs ; revenue ; bulletins`,
//! `suspendre ; name ; reason ; resolution`, `rétablir ; …`, `revoir les critères ; names`, `espace ; name`.
use super::{
    Stage,
    membership::{held, taken},
};
use ::membership::{
    category,
    desk::Desk,
    document, invoice, lapse,
    ledger::{self, Ledger},
    member::{self, Member},
    receipt, recheck, renew, renewal, tax, update,
};
use anyhow::Context;
use db::{Settings, Who};
use page::Words;
use people::{
    accounts,
    organization::{self, Organization},
    role::MEMBER,
};
use std::sync::Arc;

/// The desk of the demonstration, whose links lead nowhere.
pub(super) async fn desk<'a>(stage: &Stage, words: &'a Words) -> anyhow::Result<Desk<'a>> {
    let settings = Settings::of(&stage.db).await?;
    let pole = settings.get("pole.name").to_owned();
    Ok(Desk { words, pole, settings: Arc::new(settings), home: "https://maillon.example/gim".into() })
}

/// A member's ledger and the organization it is of.
async fn of(stage: &Stage, desk: &Desk<'_>, member: &str) -> anyhow::Result<(Ledger, Organization)> {
    let ledger = ledger::of(&stage.db, &desk.settings, member).await?.context("no ledger")?;
    let to =
        organization::find(&stage.db, &ledger.member.organization_id).await?.context("no organization")?;
    Ok((ledger, to))
}

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["facturation", gst, qst, since] => {
            let typed = tax::Typed { gst: gst.to_owned(), qst: qst.to_owned(), tax_on: since.to_owned() };
            let mut act = stage.act("direction").await?;
            taken(tax::set(&mut act, &typed).await?)?;
            for (name, value) in [
                ("dues.letterhead", "Association de démonstration\n418 555-0100"),
                (
                    "dues.payable",
                    "Par virement ou par chèque au nom du pôle, en indiquant le numéro de la facture.",
                ),
            ] {
                Settings::set(&mut act, name, value).await?;
            }
            act.commit().await?;
        }
        ["cotisation selon les revenus", key, from, brackets, grace] => {
            let (up_to, bracket_amount) = brackets
                .split(" | ")
                .map(|one| one.split_once(':').unwrap_or(("", one)))
                .map(|(bound, dues)| (bound.trim().to_owned(), dues.trim().to_owned()))
                .unzip();
            let typed = category::Typed {
                category: stage.kept("catégorie", key)?,
                dues_on: from.to_owned(),
                grace_days: grace.to_owned(),
                up_to,
                bracket_amount,
                ..category::Typed::default()
            };
            let mut act = stage.act("direction").await?;
            taken(category::rule(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        ["relances", notices, lapse] => {
            let typed = renewal::Typed {
                rule_on: day.to_owned(),
                days: if notices == "aucune" { String::new() } else { notices.to_owned() },
                lapse_days: if lapse == "jamais" { String::new() } else { lapse.to_owned() },
                invoices: "1".to_owned(),
            };
            let mut act = stage.act("direction").await?;
            taken(renewal::set(&mut act, &typed).await?)?;
            act.commit().await?;
        }
        ["suspendre" | "rétablir", name, reason, resolution] => {
            let typed = member::Typed {
                stand_on: day.to_owned(),
                stand_reason: reason.to_owned(),
                stand_resolution: resolution.to_owned(),
                ..member::Typed::default()
            };
            let (mut act, member) = held(stage, name).await?;
            taken(match words[0] {
                "suspendre" => lapse::suspend(&mut act, &member, &typed).await?,
                _ => lapse::reinstate(&mut act, &member, &typed).await?,
            })?;
            act.commit().await?;
        }
        ["revoir les critères", names] => {
            let ids =
                names.split(" | ").map(|name| stage.kept("membre", name)).collect::<Result<Vec<_>, _>>()?;
            let mut act = stage.act("direction").await?;
            let batch = act.id();
            for id in ids {
                recheck::ask(&mut act, &id, &batch).await?;
            }
            act.commit().await?;
        }
        ["mise à jour", name, jobs, revenue, bulletins] => {
            let (mut act, member) = held(stage, name).await?;
            let settings = Settings::of(&stage.db).await?;
            let (from, _) = settings.year_of(act.today());
            let typed = update::Typed {
                jobs: jobs.to_owned(),
                revenue: revenue.to_owned(),
                bulletins: bulletins.to_owned(),
                ..update::Typed::default()
            };
            taken(update::tell(&mut act, &member, &from.to_string(), &typed, (&[], "-")).await?)?;
            act.commit().await?;
        }
        ["espace", name] => {
            let account = stage.account(MEMBER)?;
            let typed = accounts::Typed {
                role: MEMBER.to_owned(),
                organization: name.to_owned(),
                from_on: day.to_owned(),
                ..accounts::Typed::default()
            };
            let mut act = stage.act("direction").await?;
            taken(accounts::give(&mut act, &account, &typed, false).await?)?;
            act.commit().await?;
        }
        _ => return papers(stage, words).await,
    }
    Ok(true)
}

/// Lines whose papers and letters are written at the desk.
async fn papers(stage: &mut Stage, words: &[&str]) -> anyhow::Result<bool> {
    let spoken = crate::house::words()?;
    let desk = desk(stage, &spoken).await?;
    match *words {
        ["facturer", year, names] => {
            for name in names.split(" | ") {
                let (ledger, to) = of(stage, &desk, &stage.kept("membre", name)?).await?;
                let mut act = stage.act("agent").await?;
                taken(invoice::issue(&desk, &mut act, &ledger, &to, year).await?)?;
                act.commit().await?;
            }
        }
        ["reçu", name] => {
            let (ledger, to) = of(stage, &desk, &stage.kept("membre", name)?).await?;
            let payment = ledger.payments.first().context("no payment to receipt")?;
            let mut act = stage.act("agent").await?;
            receipt::issue(&desk, &mut act, &ledger, &to, payment).await?;
            act.commit().await?;
        }
        ["annuler la facture", name, motive] => {
            let (Ledger { member, .. }, to) = of(stage, &desk, &stage.kept("membre", name)?).await?;
            let Member { id, .. } = &member;
            let all = document::of(&stage.db, id).await?;
            let invoice = all.iter().find(|one| one.stands()).context("no invoice stands")?;
            let mut act = stage.act("direction").await?;
            taken(invoice::take_back(&desk, &mut act, &member, &to, invoice, motive).await?)?;
            act.commit().await?;
        }
        ["relancer"] => {
            renew::run(&desk, &stage.db, &Who::House).await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}
