-- 签字单照片: the photograph on which an entry for another rests; the same picture proves one entry only
create table engine_entry_sheet (
    sha256 varchar(64) primary key,
    task varchar(64) not null references engine_entry_for (task)
);
create index engine_entry_sheet_task on engine_entry_sheet (task);
