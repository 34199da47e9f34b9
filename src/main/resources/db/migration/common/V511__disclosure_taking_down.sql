-- 撤榜登记: what somebody entered, before the supervisors looked
create table disclosure_taking_down (
    case_id uuid not null primary key,
    notice uuid not null references disclosure_notice (id),
    last_day date not null,
    reason varchar(500)
);

-- 撤榜: confirmed; taken down early it does not count, and is published anew
create table disclosure_taken_down (
    notice uuid not null primary key references disclosure_notice (id),
    last_day date not null,
    early boolean not null,
    case_id uuid not null references disclosure_taking_down (case_id)
);

-- several places, one for each 自然村
alter table disclosure_posting alter column place set data type varchar(1000);
