-- 登记内容: what was entered at each completed step, as it was typed, so that it can be corrected
create table engine_entered (
    entry bigint generated always as identity primary key,
    task varchar(64) not null unique,
    case_id uuid not null,
    instance varchar(64) not null,
    definition varchar(255) not null,
    process varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(200) not null,
    village varchar(12) not null,
    person varchar(64) not null,
    on_behalf_of varchar(64),
    clerk varchar(64),
    post_group varchar(64) not null,
    kind varchar(100) not null,
    happened_on date not null,
    receipt varchar(100) not null,
    entered_at timestamp(3) with time zone not null,
    typed text not null
);
create index engine_entered_case on engine_entered (case_id, entry);

-- 更正: what a holder of the post says should have been entered
create table engine_correction (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    task varchar(64) not null references engine_entered (task),
    case_id uuid not null,
    village varchar(12) not null,
    proposer varchar(64) not null,
    on_behalf_of varchar(64),
    post_group varchar(64) not null,
    confirm_groups varchar(500) not null,
    reason varchar(500) not null,
    before_typed text not null,
    after_typed text not null,
    receipt varchar(100) not null,
    proposed_at timestamp(3) with time zone not null
);
create index engine_correction_case on engine_correction (case_id, entry);

-- 确认或者不确认: one end to each, by somebody else
create table engine_correction_end (
    correction uuid not null primary key references engine_correction (id),
    confirmed boolean not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    reason varchar(500),
    effect varchar(20),
    kind varchar(100),
    happened_on date,
    receipt varchar(100) not null,
    ended_at timestamp(3) with time zone not null
);

-- 因更正停下的: open steps with what was kept in them, later entries that no longer count, what rested on them
create table engine_correction_stopped (
    correction uuid not null references engine_correction (id),
    place integer not null,
    kind varchar(20) not null,
    task varchar(64),
    name varchar(300) not null,
    draft_of varchar(64),
    draft text,
    primary key (correction, place)
);
create index engine_correction_stopped_task on engine_correction_stopped (task);
