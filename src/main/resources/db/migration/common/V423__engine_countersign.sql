-- 会签: one row per slot of a round; a return ends the round, and the next one has rows of its own
create table engine_countersign (
    round varchar(100) not null,
    place integer not null,
    case_id uuid not null,
    step_name varchar(200) not null,
    post_group varchar(64) not null,
    named varchar(64),
    task varchar(64) unique,
    signed_by varchar(64),
    signed_at timestamp(3) with time zone,
    primary key (round, place)
);
create index engine_countersign_case on engine_countersign (case_id);
