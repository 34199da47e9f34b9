-- 退回、撤回: one row per step that was sent back; each begins a round
create table engine_sent_back (
    task varchar(64) primary key,
    case_id uuid not null,
    round_number integer not null,
    verb varchar(16) not null,
    process varchar(64) not null,
    from_step varchar(64) not null,
    from_name varchar(200) not null,
    to_step varchar(64) not null,
    village varchar(12) not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    reason varchar(500) not null,
    rule varchar(200),
    sent_at timestamp(3) with time zone not null
);
create unique index engine_sent_back_round on engine_sent_back (case_id, round_number);

-- 催办: who urged an open step
create table engine_urge (
    id uuid primary key,
    task varchar(64) not null references engine_inbox (task) on delete cascade,
    person varchar(64) not null,
    urged_at timestamp(3) with time zone not null
);
create index engine_urge_task on engine_urge (task, urged_at);
