-- 抄送: one row per person; reading it changes nothing else
create table engine_copy (
    id uuid primary key,
    case_id uuid not null,
    village varchar(12) not null,
    step_name varchar(200) not null,
    person varchar(64) not null,
    sender varchar(64) not null,
    sender_group varchar(64) not null,
    words varchar(200),
    copied_at timestamp(3) with time zone not null,
    read_at timestamp(3) with time zone
);
create index engine_copy_person on engine_copy (person, copied_at desc, id);
