-- The market: a session whose schedule was settled, and what each who comes was last told of it: the rounds and whom it
-- meets, or ''.
alter table market_session add column settled_on text;
alter table market_seat add column told text not null default '';
-- What a need would buy (goods, services, works, or '') and about how much, in cents: which rules of buying may apply.
alter table market_need add column what text not null default '';
alter table market_need add column cents bigint;
