-- What is counted under one set of definitions and one zone. The newest is the one that is counted; until all of it is there, the newest
-- that is whole is read.
create table generation (
    account text not null,
    generation integer not null,
    definitions text not null,
    is_whole integer not null default 0,
    primary key (account, generation)
) strict, without rowid;

-- A row holds the tallies of all metrics of a kind of day, each led by its place in the generation's definitions and its length:
-- so (account, metric, version, day, dimension, member) names one tally. They are counted anew, so that nothing is carried over.
drop table cell;
create table cell (
    account text not null,
    generation integer not null,
    dimension text not null,
    metric_day text not null,
    day text not null,
    member text not null,
    tallies blob not null,
    primary key (account, generation, dimension, metric_day, day, member)
) strict, without rowid;

-- The days of a whole month together, so that a year is read in a few rows; a dirty month is not read: its days are.
create table month_cell (
    account text not null,
    generation integer not null,
    dimension text not null,
    metric_day text not null,
    month text not null,
    member text not null,
    tallies blob not null,
    primary key (account, generation, dimension, metric_day, month, member)
) strict, without rowid;
create table dirty_month (
    account text not null,
    generation integer not null,
    dimension text not null,
    metric_day text not null,
    month text not null,
    primary key (account, generation, dimension, metric_day, month)
) strict, without rowid;
delete from note where name = 'tallies.definitions';

-- How many people an answer stands for: 1 ÷ the probability of having been asked.
alter table invitation add column weight real not null default 1;
alter table answer add column weight real not null default 1;

-- Which tickets a period concerns: beside those opened and resolved in it, those that were not closed before it.
alter table ticket add column closed_at integer;
update ticket set closed_at = coalesce(json_extract(body, '$.ClosedAt'), judged_at) where state in ('Closed', 'Cancelled');
create index ticket_by_closing on ticket (account, closed_at) where closed_at is not null;
create index ticket_unclosed on ticket (account, opened_at) where state = 'Resolved';
