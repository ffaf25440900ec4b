//! What happened to an organization and to a person as members: applications, admission, categories, dues, delegates.
use crate::{READ, REGISTER};
use page::{Detail, Fact, Fate, Happened, Held, Language, Timeline, Visit};
use people::MEET;

/// Admitted, in which categories, and gone.
const STANDING: &str = concat!(
    "select x.id, x.day, x.what, coalesce(y.name_fr, x.said) as said, coalesce(y.name_en, x.said) as also, \
     cast(0 as bigint) as amount, '/membres/' || x.id as place from (\
     select id, joined_on as day, 'admitted' as what, resolution as said, cast('' as text) as category_id, \
     organization_id from membership \
     union all select id, left_on, 'departed', left_reason, cast('' as text), organization_id from membership \
     where left_on is not null \
     union all select m.id, h.from_on, 'category', cast('' as text), h.category_id, \
     m.organization_id from membership_held h \
     join membership m on m.id = h.membership_id where h.from_on > m.joined_on) x \
     left join membership_category y on y.id = x.category_id where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

/// Applied, and what the board decided; why it was admitted, where a reason was given.
const APPLICATIONS: &str = concat!(
    "select x.id, x.day, x.what, x.said, x.also, cast(0 as bigint) as amount, '/adhesions/' || x.id as place from (\
     select id, received_on as day, 'applied' as what, cast('' as text) as said, '' as also, organization_id \
     from application \
     union all select p.id, d.decided_on, 'decided', d.outcome, \
     case when d.outcome = 'admitted' then d.reason else '' end, p.organization_id from application_decision d \
     join application p on p.id = d.application_id) x where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

/// Dues that were received.
const DUES: &str = concat!(
    "select p.id, p.day, 'paid' as what, p.method as said, '' as also, p.cents as amount, \
     '/membres/' || m.id as place \
     from dues_paid p join membership m on m.id = p.membership_id where p.withdrawn_at is null and p.day <= $2 \
     and m.organization_id in ",
    people::whose!()
);

/// Which members a person spoke for.
const DELEGATE: &str = concat!(
    "select x.id, x.day, x.what, o.name as said, '' as also, cast(0 as bigint) as amount, \
     '/membres/' || m.id as place from (\
     select id, from_on as day, 'delegate' as what, membership_id, person_id from delegate \
     union all select d.id, coalesce(case when g.left_on <= d.until_on then null else d.until_on end, g.left_on), \
     'delegate-ended', d.membership_id, d.person_id from delegate d join membership g on g.id = d.membership_id \
     where d.until_on is not null or g.left_on is not null) x join membership m on m.id = x.membership_id \
     join organization o on o.id = ",
    people::keeper!("m.organization_id"),
    " where x.person_id = $1 and x.day <= $2"
);

fn standing(visit: &Visit, fact: Fact) -> Happened {
    let happened = fact.bare();
    happened.with(match fact.what.as_str() {
        "departed" if !fact.said.is_empty() => Detail::Word("member-left", fact.said),
        _ if visit.language() == Language::English => Detail::Text(fact.also),
        _ => Detail::Text(fact.said),
    })
}

fn application(_: &Visit, fact: Fact) -> Happened {
    let happened = fact.bare();
    let happened = match fact.said.is_empty() {
        true => happened,
        false => happened.with(Detail::Word("member-outcome", fact.said)),
    };
    happened.with(Detail::Text(fact.also))
}

fn paid(_: &Visit, fact: Fact) -> Happened {
    fact.bare().with(Detail::Cents(fact.amount)).with(Detail::Word("member-method", fact.said))
}

pub const TIMELINES: [Timeline; 4] = [
    Timeline {
        kind: "membership",
        words: "member-menu",
        of: "organization",
        right: REGISTER,
        sql: |_| STANDING,
        told: standing,
    },
    Timeline {
        kind: "applications",
        words: "member-applications",
        of: "organization",
        right: READ,
        sql: |_| APPLICATIONS,
        told: application,
    },
    Timeline {
        kind: "dues",
        words: "member-dues-received",
        of: "organization",
        right: REGISTER,
        sql: |_| DUES,
        told: paid,
    },
    Timeline {
        kind: "delegate",
        words: "member-delegate-of",
        of: "person",
        right: MEET,
        sql: |_| DELEGATE,
        told: Fact::plain,
    },
];

/// What this room holds of a person.
pub const HELD: [Held; 3] = [
    Held {
        table: "delegate",
        columns: &["membership_id", "from_on", "until_on"],
        of: "person_id = $1",
        fate: Fate::Kept("register"),
    },
    Held {
        table: "application",
        columns: &["name", "contact_name", "contact_email", "language", "received_on", "consented_at"],
        of: concat!("contact_email in ", people::email_of!()),
        fate: Fate::Emptied(&["contact_name", "contact_email"], "decided"),
    },
    Held {
        table: "member_update",
        columns: &["contact_name", "email", "phone", "delegates", "received_on", "bulletins"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["contact_name", "email", "phone", "delegates"], "asked"),
    },
];
