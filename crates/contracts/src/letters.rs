//! Letters to those who declare: an invitation, a reminder before the close, a request to confirm what the other side
//! declared; each brings a link that needs no account.
use crate::{
    campaign::Campaign,
    link::{self, Unless},
    party::Party,
};
use db::{Act, Fault};
use mail::Letter;
use page::{House, Language, Pole, Visit, day, days};

/// Where letters of a pole are written.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub house: &'a House,
    pub pole: &'a Pole,
}

impl<'a> Desk<'a> {
    pub fn of(visit: &'a Visit) -> Desk<'a> {
        Desk { house: visit.house(), pole: visit.pole() }
    }

    /// Writes to a party for a reason (`invite`, `remind`, `confirm`), unless a letter before says enough.
    /// `asked` is how many contracts it is asked to confirm. Says whether a letter left: none where there is no address.
    pub async fn write(
        &self,
        act: &mut Act,
        campaign: &Campaign,
        to: &Party,
        (reason, unless): (&'static str, Unless<'_>),
        asked: usize,
    ) -> Result<bool, Fault> {
        if to.email.is_empty() || link::was_written(act, &to.id, reason, unless).await? {
            return Ok(false);
        }
        let token = link::make(act, &to.id, reason, &campaign.corrects_until).await?;
        let letter = self.letter(campaign, to, reason, asked, &token);
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, &token, &letter).await?;
        Ok(true)
    }

    fn letter(&self, campaign: &Campaign, to: &Party, reason: &str, asked: usize, token: &str) -> Letter {
        let language = Language::from_code(&to.language);
        let words = &self.house.words;
        let settings = self.pole.settings();
        let name = self.pole.name();
        let period = days(&campaign.from_on, &campaign.until_on, language);
        let (closes, until) = (day(&campaign.closes_on, language), day(&campaign.corrects_until, language));
        let count = i64::try_from(asked).unwrap_or(i64::MAX);
        let asked = words.counted(language, "contract-letter-asked", count);
        let things = [
            ("pole", name.as_str().into()),
            ("address", settings.get("pole.address").into()),
            ("name", to.organization.as_str().into()),
            ("campaign", campaign.name.as_str().into()),
            ("period", period.as_str().into()),
            ("closes", closes.as_str().into()),
            ("until", until.as_str().into()),
            ("asked", asked.as_str().into()),
        ];
        let say = |key: &str| words.say_with(language, key, &things);
        let side = if to.side == "buyer" { "buyer" } else { "supplier" };
        let paragraphs = [
            say("contract-letter-hello"),
            match reason {
                "confirm" => say("contract-letter-confirm-text"),
                "remind" => say("contract-letter-remind-text"),
                _ => say(&format!("contract-letter-invite-{side}")),
            },
            say("contract-letter-kept"),
            say("contract-letter-until"),
            say("contract-letter-why"),
        ];
        let link = format!("{}{}", self.house.origin, self.pole.path(&format!("/declaration/{token}")));
        let subject = say(&format!("contract-letter-{reason}"));
        Letter::in_words(
            &to.email,
            &subject,
            &paragraphs,
            Some((&say("contract-letter-open"), &link)),
            &name,
            language.code(),
        )
    }
}
