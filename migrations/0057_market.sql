-- The market: a matchmaking session may have suppliers meet one another too ('suppliers', or ''). Each who comes is asked
-- by letter when it is away and whom it wishes to meet, on a day, and says it itself, on another.
alter table market_session add column among text not null default '';
alter table market_seat add column asked_on text;
alter table market_seat add column said_on text;
-- The bytes of a file of notices (gzip, in base64) until it is read, piece by piece: it is never held whole.
create table tender_reading_piece (
    reading_id text not null references tender_reading (id),
    -- From 0.
    place bigint not null,
    content text not null,
    primary key (reading_id, place)
);
insert into tender_reading_piece (reading_id, place, content) select reading_id, 0, content from tender_reading_file;
drop table tender_reading_file;
