-- 在办事项的数目常被读取：不必翻看全部办结的事项。
create index engine_case_open on engine_case (ended_at, process);
