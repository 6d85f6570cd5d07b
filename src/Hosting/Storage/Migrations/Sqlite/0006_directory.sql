-- What other systems know of an account: calls are read by their time; staff and customers as a whole, for they are few.
create table call (
    account text not null,
    id text not null,
    at integer not null,
    body text not null,
    primary key (account, id)
) strict, without rowid;
create index call_by_time on call (account, at);

create table staff (
    account text not null,
    id text not null,
    body text not null,
    primary key (account, id)
) strict, without rowid;

create table customer (
    account text not null,
    name text not null,
    body text not null,
    primary key (account, name)
) strict, without rowid;
