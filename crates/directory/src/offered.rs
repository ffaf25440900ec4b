//! What an owner says of offers by the link of a letter: corrected, added or ended, until someone of the pole decides.
use crate::{
    correction::{Change, Typed},
    offer::{self, Offer},
    proposal::Proposal,
};
use db::{Act, Db, Fault};
use page::Refusals;

/// Empty lines of the form, for what is to be added.
const MORE: usize = 2;
/// The field of a proposal that adds an offer; that of one that corrects or ends a known offer bears its id besides.
const ADDED: &str = "offer";

/// One line of the form.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The id of the offer, or "" to add one.
    pub row: String,
    pub name_fr: String,
    pub name_en: String,
    pub deal: String,
    /// Whether it is offered no more.
    pub ends: bool,
}

/// What is proposed of an offer: its two names and how it is had.
type Said = (String, String, String);

/// Whether a proposed field is an offer.
pub fn is_offer(field: &str) -> bool {
    field == ADDED || field.starts_with("offer:")
}

/// What a proposal says of an offer; none when it is offered no more, or was not yet.
pub fn said(text: &str) -> Option<Said> {
    serde_json::from_str(text).ok()
}

fn written(said: &Said) -> String {
    serde_json::to_string(said).unwrap_or_default()
}

fn of(offer: &Offer) -> Said {
    (offer.name_fr.clone(), offer.name_en.clone(), offer.deal.clone())
}

/// The offer as it would be written: what the owner does not say of it stays.
fn typed(known: Option<&Offer>, (name_fr, name_en, deal): Said) -> offer::Typed {
    offer::Typed { name_fr, name_en, deal, ..known.cloned().map(offer::Typed::of).unwrap_or_default() }
}

impl Line {
    fn said(&self) -> Said {
        (self.name_fr.trim().to_owned(), self.name_en.trim().to_owned(), self.deal.clone())
    }
}

impl Typed {
    /// The same form, with the lines that these offers fill and a few empty ones.
    pub fn with_offers(mut self, offers: &[Offer]) -> Typed {
        for offer in offers {
            self.offer_row.push(offer.id.clone());
            self.offer_fr.push(offer.name_fr.clone());
            self.offer_en.push(offer.name_en.clone());
            self.offer_deal.push(offer.deal.clone());
            self.offer_end.push(String::new());
        }
        self.offer_row.extend(std::iter::repeat_n(String::new(), MORE));
        self
    }

    /// The lines of the form as they were typed.
    pub fn lines(&self) -> Vec<Line> {
        let of = |list: &[String], at: usize| list.get(at).cloned().unwrap_or_default();
        let line = |(at, row): (usize, &String)| Line {
            row: row.clone(),
            name_fr: of(&self.offer_fr, at),
            name_en: of(&self.offer_en, at),
            deal: of(&self.offer_deal, at),
            ends: of(&self.offer_end, at) == "yes",
        };
        self.offer_row.iter().enumerate().map(line).collect()
    }

    /// What differs from the offers there are, or what is refused of it.
    pub fn offer_changes(&self, offers: &[Offer]) -> Result<Vec<Change>, Refusals> {
        let (mut changes, mut refusals) = (vec![], Refusals::default());
        for line in self.lines() {
            let known = offers.iter().find(|offer| offer.id == line.row);
            let (said, was) = (line.said(), known.map(of));
            let empty = known.is_none() && said.0.is_empty() && said.1.is_empty();
            let over = known.is_none() && !line.row.is_empty();
            if empty || over || (was.as_ref() == Some(&said) && !line.ends) {
                continue;
            }
            let field = known.map_or_else(|| ADDED.to_owned(), |offer| format!("{ADDED}:{}", offer.id));
            let before = was.map(|was| written(&was)).unwrap_or_default();
            if line.ends && known.is_some() {
                changes.push(Change { field, before, proposed: String::new() });
                continue;
            }
            for (_, why) in typed(known, said.clone()).judge().all() {
                refusals.refuse("offers", why);
            }
            changes.push(Change { field, before, proposed: written(&said) });
        }
        if refusals.none() { Ok(changes) } else { Err(refusals) }
    }
}

/// Writes an accepted proposal about an offer, or says what is refused of it. One that ended since stays ended.
pub async fn take(
    act: &mut Act,
    db: &Db,
    organization: &str,
    proposal: &Proposal,
) -> Result<Result<(), Refusals>, Fault> {
    let said = said(&proposal.proposed);
    let Some(id) = proposal.field.strip_prefix("offer:") else {
        let Some(said) = said else { return Ok(Ok(())) };
        return Ok(offer::make(act, organization, &typed(None, said)).await?.map(|_| ()));
    };
    let Some(known) = offer::find(db, organization, id).await? else { return Ok(Ok(())) };
    match said {
        Some(said) => offer::edit(act, organization, id, &typed(Some(&known), said)).await,
        None => {
            let today = act.today().to_string();
            let refusals = offer::end(act, organization, &known, &today).await?;
            Ok(if refusals.none() { Ok(()) } else { Err(refusals) })
        }
    }
}
