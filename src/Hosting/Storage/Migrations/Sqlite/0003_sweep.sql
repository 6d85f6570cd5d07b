-- Known tickets are looked for in rounds, in the order of their ids: some helpdesks delete without a trace.
create table sweep (
    account text not null primary key,
    began_at integer not null,
    last_ticket text -- null once the round is over
) strict, without rowid;
