-- Times are UTC in unix milliseconds, days are yyyy-MM-dd in the zone of the account, documents are JSON.

-- Account tables: the key begins with the account, and a step reads one account.

create table account (
    account text not null primary key,
    settings text not null,
    enabled_at integer not null,
    owner text,
    epoch integer not null default 0,
    cursor text,
    seen_until integer,
    is_caught_up integer not null default 0,
    replies_are_known integer not null default 0,
    last_mark integer not null default 0,
    swept_day text
) strict;

-- The body is the ticket as it was read; what is drawn from other rows stands beside it or is joined when it is loaded.
create table ticket (
    account text not null,
    id text not null,
    number text not null,
    version text not null,
    state text not null,
    episode integer not null,
    person text,
    trouble text,
    opened_at integer not null,
    opened_day text not null,
    judged_at integer not null,
    judged_day text, -- only while it is resolved
    repeats text,
    earlier integer not null,
    body text not null,
    primary key (account, id)
) strict;
create index ticket_by_number on ticket (account, number);
create index ticket_by_trouble on ticket (account, trouble, opened_at) where trouble is not null;
create index ticket_by_opened_day on ticket (account, opened_day);
create index ticket_by_judged_day on ticket (account, judged_day) where judged_day is not null;
create index ticket_by_judgement on ticket (account, judged_at, number) where judged_day is not null;
create index ticket_open on ticket (account, person) where state = 'Open';

-- Events and agreements of a ticket, which may come before the ticket itself.
create table ticket_facts (
    account text not null,
    ticket text not null,
    body text not null,
    primary key (account, ticket)
) strict;

create table decision (
    account text not null,
    ticket text not null,
    episode integer not null,
    survey text not null,
    judged_at integer not null,
    refused_by text,
    reason text,
    unknown_facts text not null,
    primary key (account, ticket, episode, survey)
) strict, without rowid;
create index decision_by_rule on decision (account, refused_by);

create table invitation (
    account text not null,
    id text not null,
    ticket text not null,
    number text not null,
    episode integer not null,
    survey text not null,
    person text,
    language text,
    attribution text not null,
    judged_at integer not null,
    state text not null,
    due_at integer not null,
    claimed_at integer,
    delivered_at integer,
    expires_at integer,
    fault text,
    primary key (account, id),
    unique (account, ticket, episode, survey)
) strict;
create index invitation_by_state on invitation (account, state, due_at);

create table answer (
    account text not null,
    invitation text not null,
    ticket text not null,
    number text not null,
    episode integer not null,
    person text,
    judged_at integer not null,
    question text not null,
    score integer not null,
    comment text,
    answered_at integer not null,
    answered_day text not null,
    provenance text not null,
    attribution text not null,
    primary key (account, invitation)
) strict;
create index answer_by_ticket on answer (account, ticket, episode);
create index answer_by_person on answer (account, person, judged_at, number) where person is not null;
create index answer_by_day on answer (account, answered_day);
create index answer_with_words on answer (account, answered_at) where comment is not null;

create table dirty_day (
    account text not null,
    metric_day text not null,
    day text not null,
    primary key (account, metric_day, day)
) strict, without rowid;

create table cell (
    account text not null,
    dimension text not null,
    day text not null,
    metric text not null,
    version integer not null,
    member text not null,
    tally blob not null,
    primary key (account, dimension, day, metric, version, member)
) strict, without rowid;

-- A mark is a running number of the account: a ticket marked again bears a higher one.
create table write_back_mark (
    account text not null,
    ticket text not null,
    mark integer not null,
    retry_at integer,
    primary key (account, ticket)
) strict, without rowid;
create index write_back_mark_in_order on write_back_mark (account, mark);

create table write_back (
    account text not null,
    ticket text not null,
    score integer,
    label text,
    comment text,
    flag text,
    written_at integer,
    refusal text,
    primary key (account, ticket)
) strict, without rowid;

-- Directory tables: each read by one exact key, across accounts.

create table person (
    person text not null primary key,
    last_asked_at integer not null,
    account text not null,
    ticket text not null,
    episode integer not null,
    survey text not null
) strict, without rowid;

create table address (
    email text not null primary key,
    person text not null
) strict, without rowid;

create table link (
    hash blob not null primary key,
    account text not null,
    invitation text not null
) strict, without rowid;
create index link_of_invitation on link (account, invitation);

create table note (
    name text not null primary key,
    text text not null
) strict, without rowid;
