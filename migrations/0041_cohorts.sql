-- A file of applications is an imported file of cohorts, brought to one call.
create table cohort_file (
    import_id text primary key references import (id),
    cohort_id text not null references cohort (id)
);
