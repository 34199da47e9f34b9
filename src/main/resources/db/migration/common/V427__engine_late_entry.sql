-- 补录: one row per act that was entered later than the town allows; the record holds both dates anyway
create table engine_late_entry (
    id uuid primary key,
    case_id uuid not null,
    village varchar(12) not null,
    kind varchar(100) not null,
    happened_on date not null,
    entered_at timestamp(3) with time zone not null
);
create index engine_late_entry_village on engine_late_entry (village, entered_at);
