-- 办理用时: one row per step that was ever opened, kept when it closes; what a step used before a return still counts
create table engine_step_time (
    task varchar(64) primary key,
    case_id uuid not null,
    round_number integer not null,
    process varchar(64) not null,
    step varchar(64) not null,
    village varchar(12) not null,
    post_group varchar(64) not null,
    opened_at timestamp(3) with time zone not null,
    promised_until timestamp(3) with time zone,
    closed_at timestamp(3) with time zone
);
create index engine_step_time_case on engine_step_time (case_id, process, step, round_number);
create index engine_step_time_promise on engine_step_time (promised_until, village);

insert into engine_step_time (task, case_id, round_number, process, step, village, post_group, opened_at)
    select i.task, i.case_id,
           coalesce((select max(b.round_number) from engine_sent_back b where b.case_id = i.case_id), 1),
           i.process, i.step, i.village, i.post_group, i.created_at
    from engine_inbox i;

-- 催办: stays when its step closes, so that a return does not make it forgotten
create table engine_urge_kept (
    id uuid primary key,
    task varchar(64) not null references engine_step_time (task),
    person varchar(64) not null,
    urged_at timestamp(3) with time zone not null
);
insert into engine_urge_kept (id, task, person, urged_at) select id, task, person, urged_at from engine_urge;
drop table engine_urge;
alter table engine_urge_kept rename to engine_urge;
create index engine_urge_of_task on engine_urge (task, urged_at);
