-- 提醒、逾期上报: one row per step, kind and end; of several nodes the row decides which one wrote it
create table engine_reminder (
    task varchar(64) not null references engine_step_time (task),
    kind varchar(16) not null,
    due_on date not null,
    post_group varchar(64) not null,
    written_at timestamp(3) with time zone not null,
    primary key (task, kind, due_on)
);
create index engine_reminder_post on engine_reminder (post_group, kind, written_at desc);
create index engine_inbox_due on engine_inbox (due_at, task);
