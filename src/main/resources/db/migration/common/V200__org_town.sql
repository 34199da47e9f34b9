create table org_town (
    id integer not null primary key check (id = 1),
    name varchar(60) not null
);

create table org_district (
    code varchar(12) not null primary key,
    name varchar(60) not null
);

create table org_village (
    code varchar(12) not null primary key,
    letters varchar(4) not null unique,
    name varchar(60) not null,
    district varchar(12) not null references org_district
);
create index org_village_by_district on org_village (district);

create table org_person (
    id varchar(64) not null primary key,
    name varchar(60) not null,
    enabled boolean not null
);

-- the password and the one-time code are kept as hashes only; neither means that nobody can sign in yet
create table org_account (
    person varchar(64) not null primary key references org_person,
    password_hash varchar(120),
    code_hash varchar(64),
    code_until timestamp with time zone
);

-- a post is never deleted; ending it sets its last day
create table org_post (
    id uuid not null primary key,
    person varchar(64) not null references org_person,
    kind varchar(32) not null,
    place varchar(12) not null,
    from_day date not null,
    to_day date,
    unique (person, kind, place, from_day),
    check (to_day is null or to_day >= from_day)
);
create index org_post_by_place on org_post (place, kind);

-- one edition of a roll; a later edition replaces it from its own first day, a correction from the same day
create table org_roll (
    id uuid not null primary key,
    village varchar(12) not null references org_village,
    kind varchar(32) not null,
    valid_from date not null,
    confirmed_at timestamp with time zone not null
);
create index org_roll_by_village on org_roll (village, kind, valid_from);

create table org_roll_entry (
    roll uuid not null references org_roll,
    code varchar(64) not null,
    name varchar(60) not null,
    woman boolean not null,
    household varchar(64) not null,
    entitled boolean not null,
    reason varchar(60),
    primary key (roll, code)
);
