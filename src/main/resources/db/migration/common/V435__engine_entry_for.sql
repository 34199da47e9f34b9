-- 代录: what a clerk entered for the holder of a post, from a sheet that the holder signed
create table engine_entry_for (
    task varchar(64) primary key,
    case_id uuid not null,
    process varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(200) not null,
    village varchar(12) not null,
    clerk varchar(64) not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    signed_on date not null,
    entered_at timestamp(3) with time zone not null
);
create index engine_entry_for_case on engine_entry_for (case_id);
create index engine_entry_for_person on engine_entry_for (person, entered_at);

-- 本人意见: whether it is what that person said; one answer to each entry, none by silence
create table engine_own_word (
    task varchar(64) primary key references engine_entry_for (task),
    own boolean not null,
    reason varchar(500),
    given_at timestamp(3) with time zone not null
);
