-- 异议
create table disclosure_objection (
    case_id uuid not null primary key,
    number varchar(40) not null unique,
    village varchar(12) not null,
    notice uuid not null references disclosure_notice (id),
    online boolean not null,
    name varchar(40) not null,
    phone varchar(20) not null,
    words varchar(2000) not null,
    received_on date not null
);
create index disclosure_objection_notice on disclosure_objection (notice);
create index disclosure_objection_village on disclosure_objection (village, received_on);

-- 异议的办理: one row for each word on it, in the order in which it was said
create table disclosure_objection_word (
    entry bigint generated always as identity primary key,
    objection uuid not null references disclosure_objection (case_id),
    stage varchar(20) not null,
    words varchar(2000),
    on_day date not null,
    person varchar(64) not null,
    post_group varchar(64) not null,
    task varchar(64),
    said_at timestamp(3) with time zone not null
);
create index disclosure_objection_word_of on disclosure_objection_word (objection, entry);
