-- 征求意见: one row per person asked; the asking step waits while there is no outcome
create table engine_opinion (
    id uuid primary key,
    case_id uuid not null,
    village varchar(12) not null,
    asking_task varchar(64) not null,
    step_name varchar(200) not null,
    asker varchar(64) not null,
    asker_group varchar(64) not null,
    question varchar(500) not null,
    asked varchar(64) not null,
    post_group varchar(64) not null,
    task varchar(64) not null unique,
    instance varchar(64) not null,
    asked_at timestamp(3) with time zone not null,
    outcome varchar(16),
    ended_by varchar(64),
    words varchar(1000),
    ended_at timestamp(3) with time zone
);
create index engine_opinion_asking on engine_opinion (asking_task, asked_at);
