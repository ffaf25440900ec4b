//! Survival: which projects and which enterprises of cohorts live after 12 and 36 months, what share they are of those of
//! whom it is known, and how many are not known yet; on the day of the anniversary, whenever it is learned.

/// SQL: the cohort through which a project first came, and its programme, if it came through one.
macro_rules! came_through {
    () => {
        " left join cohort_participant f on f.id = (select x.id from cohort_participant x \
         join cohort k on k.id = x.cohort_id where x.project_id = j.id and k.cancelled_on is null \
         and (x.left_on is null or x.left_on >= x.joined_on) order by x.joined_on, x.id limit 1) \
         left join cohort c on c.id = f.cohort_id left join programme g on g.id = c.programme_id "
    };
}
pub(crate) use came_through;

/// SQL: one row for each project whose anniversary, kept in a column, is in the period, with what is known of it.
macro_rules! projects_after {
    ($day:literal, $months:literal, $amount:expr, $rest:expr) => {
        concat!(
            "select coalesce(w.id, j.id) as id, j.",
            $day,
            " as day, ",
            people::keeper!("j.organization_id"),
            " as organization_id, cast(null as text) as person_id, nullif(j.mrc, '') as mrc, \
             coalesce(c.action, '3.4') as action, ",
            $amount,
            " as amount, j.name as label, '/cohortes/projets/' || j.id as path, \
             coalesce(w.recorded_by, j.recorded_by) as recorded_by, j.legal_form as kind, \
             coalesce(g.code, '') as programme from project j",
            came_through!(),
            "left join project_alive w on w.project_id = j.id and w.withdrawn_on is null and w.months = ",
            $months,
            " where j.",
            $day,
            " between $1 and $2 and ",
            $rest
        )
    };
}

/// SQL: one row for each enterprise of a cohort whose end has its anniversary in the period, with what is known of it;
/// several who came for the same are one.
macro_rules! enterprises_after {
    ($day:literal, $months:literal, $amount:expr, $rest:expr) => {
        concat!(
            "select y.id, c.",
            $day,
            " as day, y.organization_id, cast(null as text) as person_id, nullif(c.mrc, '') as mrc, c.action, ",
            $amount,
            " as amount, o.name as label, '/cohortes/' || c.id as path, \
             coalesce(w.recorded_by, c.recorded_by) as recorded_by, o.legal_form as kind, g.code as programme \
             from (select min(z.id) as id, z.cohort_id, z.organization_id from (select x.id, x.cohort_id, ",
            people::keeper!("x.organization_id"),
            " as organization_id from cohort_participant x where x.project_id is null \
             and x.organization_id is not null and (x.left_on is null or x.left_on >= x.joined_on)) z \
             group by z.cohort_id, z.organization_id) y join cohort c on c.id = y.cohort_id \
             join programme g on g.id = c.programme_id join organization o on o.id = y.organization_id \
             left join enterprise_alive w on w.id = (select a.id from enterprise_alive a where a.cohort_id = y.cohort_id \
             and a.withdrawn_on is null and ",
            people::keeper!("a.organization_id"),
            " = y.organization_id and a.months = ",
            $months,
            " order by a.known_on desc, a.id desc limit 1) where c.cancelled_on is null and c.",
            $day,
            " between $1 and $2 and ",
            $rest
        )
    };
}

/// The rows of those that live, those of whom it is known, each 1 or 0, and those of whom it is not.
pub struct After {
    pub alive: &'static str,
    pub rate: &'static str,
    pub unknown: &'static str,
}

/// SQL: 1 when it lives, 0 when it is known that it does not.
macro_rules! lives {
    () => {
        "cast(case when w.alive = 'yes' then 1 else 0 end as bigint)"
    };
}

/// A project that ended by its anniversary is known to live no more, though nobody asked.
macro_rules! projects {
    ($day:literal, $months:literal) => {
        After {
            alive: projects_after!($day, $months, "cast(1 as bigint)", "w.alive = 'yes'"),
            rate: projects_after!(
                $day,
                $months,
                lives!(),
                concat!("(w.id is not null or j.ended_on <= j.", $day, ")")
            ),
            unknown: projects_after!(
                $day,
                $months,
                "cast(1 as bigint)",
                concat!("w.id is null and (j.ended_on is null or j.ended_on > j.", $day, ")")
            ),
        }
    };
}

macro_rules! enterprises {
    ($day:literal, $months:literal) => {
        After {
            alive: enterprises_after!($day, $months, "cast(1 as bigint)", "w.alive = 'yes'"),
            rate: enterprises_after!($day, $months, lives!(), "w.id is not null"),
            unknown: enterprises_after!($day, $months, "cast(1 as bigint)", "w.id is null"),
        }
    };
}

pub const PROJECTS_TWELVE: After = projects!("twelve_on", "12");
pub const PROJECTS_THIRTY_SIX: After = projects!("thirty_six_on", "36");
pub const ENTERPRISES_TWELVE: After = enterprises!("twelve_on", "12");
pub const ENTERPRISES_THIRTY_SIX: After = enterprises!("thirty_six_on", "36");
