-- 暂存: what was typed goes with its step
delete from engine_draft where task not in (select task from engine_inbox);
alter table engine_draft add constraint engine_draft_task
    foreign key (task) references engine_inbox (task) on delete cascade;
