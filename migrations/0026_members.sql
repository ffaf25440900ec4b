-- What a member told of its revenue, as the bracket it chose then: more than so many dollars, 0 for the lowest. It
-- reads the same after the brackets change.
alter table revenue_told add column above bigint;

-- What was told before reads as the brackets of its day: those of the rule in force then for the category held.
update revenue_told set above = coalesce((select coalesce(max(case when revenue_told.up_to is null
        or b.up_to < revenue_told.up_to then b.up_to end), 0)
    from dues_bracket b where b.rule_id = (select d.id from membership_dues d where d.from_on <= revenue_told.year_on
        and d.recorded_at <= revenue_told.recorded_at and d.category_id = (select h.category_id from membership_held h
            where h.membership_id = revenue_told.membership_id and h.from_on <= revenue_told.year_on
            order by h.from_on desc, h.id desc limit 1)
        order by d.from_on desc, d.id desc limit 1)
    having count(*) > 0),
    case when up_to is null then 1000000 when up_to > 500000 then 500000 when up_to > 250000 then 250000
        when up_to > 100000 then 100000 when up_to > 50000 then 50000 else 0 end);
