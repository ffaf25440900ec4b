-- A journal of a million acts reads its page alone, and a year's figures read the index alone.
drop index service_act_day;
create index service_act_counted
    on service_act (day, id, withdrawn_at, replaced_by, minutes, action, topic, recorded_by);

-- The mark of the form it was sent with, so that the same one sent twice is one act; none of one withdrawn.
alter table service_act add column once text;
create unique index service_act_once on service_act (once);
