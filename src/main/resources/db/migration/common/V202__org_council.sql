-- 议事机构; its composition never changes, a new one follows after its last day
create table org_council (
    id uuid not null primary key,
    place varchar(12) not null,
    kind varchar(32) not null,
    recorder varchar(32) not null,
    from_day date not null,
    to_day date,
    unique (place, kind, from_day),
    check (to_day is null or to_day >= from_day)
);

-- the posts that may confirm, and the posts and rolls whose people are its members
create table org_council_part (
    council uuid not null references org_council,
    part varchar(9) not null check (part in ('confirmer', 'member')),
    kind varchar(32) not null,
    primary key (council, part, kind)
);
