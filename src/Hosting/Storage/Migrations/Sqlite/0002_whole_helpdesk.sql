-- Native answers are read from a cursor of their own; their answers bear the helpdesk's id in place of an invitation's.
alter table account add column answers_cursor text;

alter table write_back add column refused_at integer;

-- Tickets that somebody said have changed: a hint, to be followed by reading them. One heard of again bears a higher mark.
create table hint (
    account text not null,
    ticket text not null,
    mark integer not null,
    heard_at integer not null,
    primary key (account, ticket)
) strict, without rowid;
create index hint_in_order on hint (account, mark);

-- How the last run of each step ended.
create table step_run (
    account text not null,
    step text not null,
    ended_at integer not null,
    succeeded_at integer,
    failing_since integer,
    failure text,
    is_transient integer not null default 0,
    primary key (account, step)
) strict, without rowid;
