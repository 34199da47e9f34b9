-- 公示
create table disclosure_notice (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    case_id uuid not null,
    village varchar(12) not null,
    subject varchar(20) not null,
    reference varchar(40) not null,
    occurred_on date not null,
    opened_on date not null
);
create index disclosure_notice_case on disclosure_notice (case_id, entry);

-- 张榜
create table disclosure_posting (
    entry bigint generated always as identity primary key,
    notice uuid not null references disclosure_notice (id),
    village varchar(12) not null,
    posted_on date not null,
    place varchar(200) not null
);
create index disclosure_posting_notice on disclosure_posting (notice, entry);
create index disclosure_posting_village on disclosure_posting (village, entry);

-- 核实
create table disclosure_check (
    entry bigint generated always as identity primary key,
    notice uuid not null references disclosure_notice (id),
    checked_on date not null,
    truthful boolean not null,
    opinion varchar(2000)
);
create index disclosure_check_notice on disclosure_check (notice, entry);

-- 公示期满
create table disclosure_end (
    notice uuid not null primary key references disclosure_notice (id),
    last_day date not null
);
