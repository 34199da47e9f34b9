-- 村务公开方案
create table disclosure_affair (
    case_id uuid not null primary key,
    number varchar(40) not null unique,
    village varchar(12) not null,
    topic varchar(20) not null,
    month_end date,
    requesters integer,
    proposed_on date not null
);
create index disclosure_affair_village on disclosure_affair (village, topic);

-- 方案文本
create table disclosure_affair_text (
    case_id uuid not null references disclosure_affair (case_id),
    version integer not null,
    title varchar(60) not null,
    content varchar(4000) not null,
    written_on date not null,
    primary key (case_id, version)
);

-- 审查、修改、确定: what was said on a plan
create table disclosure_affair_word (
    entry bigint generated always as identity primary key,
    case_id uuid not null references disclosure_affair (case_id),
    kind varchar(20) not null,
    words varchar(2000),
    on_day date not null
);
create index disclosure_affair_word_of on disclosure_affair_word (case_id, entry);
