-- 移交清单: one for each end of a term that is not followed by another of the same person; a row is never deleted
create table engine_hand_over (
    id uuid not null primary key,
    person varchar(64) not null,
    kind varchar(32) not null,
    place varchar(12) not null,
    last_day date not null,
    due_day date not null,
    opened_at timestamp(3) with time zone not null,
    reported_at timestamp(3) with time zone,
    closed_at timestamp(3) with time zone,
    dropped_at timestamp(3) with time zone
);
create index engine_hand_over_person on engine_hand_over (person, kind, place);

-- what is handed over, as it stood when the first one signed
create table engine_hand_over_item (
    hand_over uuid not null references engine_hand_over (id),
    line integer not null,
    kind varchar(32) not null,
    words varchar(700) not null,
    number varchar(40) not null,
    page varchar(200),
    primary key (hand_over, line)
);

-- the primary key lets each part be signed once, the unique constraint nobody twice
create table engine_hand_over_signature (
    hand_over uuid not null references engine_hand_over (id),
    part varchar(12) not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    absent boolean not null,
    words varchar(500),
    signed_at timestamp(3) with time zone not null,
    primary key (hand_over, part),
    unique (hand_over, person)
);
