-- 事项: one row per case; its id is the business key of its process instance
create table engine_case (
    id uuid primary key,
    number varchar(40) not null unique,
    process varchar(64) not null,
    village varchar(12) not null,
    title varchar(400) not null,
    parent uuid,
    started_by varchar(64) not null,
    started_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone,
    outcome varchar(64)
);
create index engine_case_village on engine_case (village, started_at desc, id);
create index engine_case_started on engine_case (started_at desc, id);
create index engine_case_starter on engine_case (started_by, started_at desc);
create index engine_case_parent on engine_case (parent);

-- 编号: the last number given per village, kind and year
create table engine_counter (
    village varchar(12) not null,
    letters varchar(8) not null,
    number_year integer not null,
    last_number bigint not null,
    primary key (village, letters, number_year)
);

-- 待办: one row per open task of the engine
create table engine_inbox (
    task varchar(64) primary key,
    process varchar(64) not null,
    step varchar(64) not null,
    step_name varchar(200) not null,
    case_id uuid not null,
    village varchar(12) not null,
    post_group varchar(64) not null,
    assignee varchar(64),
    created_at timestamp(3) with time zone not null,
    due_at timestamp(3) with time zone
);
create index engine_inbox_group on engine_inbox (post_group, created_at desc, task);
create index engine_inbox_case on engine_inbox (case_id);

-- 签署: who completed which task; separation of duties looks here
create table engine_signature (
    task varchar(64) primary key,
    case_id uuid not null,
    process varchar(64) not null,
    step varchar(64) not null,
    village varchar(12) not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    signed_at timestamp(3) with time zone not null
);
create index engine_signature_case on engine_signature (case_id, step, signed_at);
create index engine_signature_person on engine_signature (person, signed_at desc);

-- 提交: the idempotency key is inserted first, in the act's transaction
create table engine_submission (
    submission_key varchar(100) primary key,
    person varchar(64) not null,
    digest varchar(64) not null,
    receipt_number varchar(60),
    chain varchar(12),
    height bigint,
    hash varchar(64),
    recorded_at timestamp(3) with time zone,
    case_id uuid,
    case_number varchar(40)
);

-- 暂存: what somebody typed and did not submit yet
create table engine_draft (
    task varchar(64) not null,
    person varchar(64) not null,
    typed text not null,
    kept_at timestamp(3) with time zone not null,
    primary key (task, person)
);

-- 附件
create table engine_file (
    id uuid primary key,
    name varchar(200) not null,
    media_type varchar(100) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp(3) with time zone not null,
    case_id uuid
);
create index engine_file_case on engine_file (case_id);
