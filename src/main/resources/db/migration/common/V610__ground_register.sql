-- 依据：进了台账就不再改
create table ground_entry (
    number varchar(40) not null primary key,
    kind varchar(20) not null,
    village varchar(12) not null,
    case_id uuid not null,
    title varchar(200) not null,
    authority varchar(40) not null,
    paper_number varchar(60),
    decided_on date not null,
    valid_from date not null,
    expires_on date,
    ceiling bigint,
    counterpart varchar(200),
    entered_at timestamp(3) with time zone not null,
    -- one paper is one ground: otherwise its money could be spent twice
    constraint ground_entry_paper unique (village, paper_number),
    check (ceiling >= 0)
);
create index ground_entry_village on ground_entry (village, decided_on);
create index ground_entry_case on ground_entry (case_id);

-- 适用的事项
create table ground_affair (
    number varchar(40) not null references ground_entry (number),
    affair varchar(40) not null,
    primary key (number, affair)
);

-- 使用：一件事项对一个依据只有一笔有效；退回的写明日期和理由
create table ground_use (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    number varchar(40) not null references ground_entry (number),
    case_id uuid not null,
    amount bigint not null check (amount >= 0),
    drawn_on date not null,
    released_on date,
    reason varchar(500)
);
create index ground_use_number on ground_use (number, entry);
create index ground_use_case on ground_use (case_id);

-- 措施：责令改正、暂停、恢复、撤销、接替
create table ground_measure (
    entry bigint generated always as identity primary key,
    number varchar(40) not null references ground_entry (number),
    type varchar(10) not null,
    basis varchar(40),
    reason varchar(500) not null,
    on_day date not null,
    taken_by varchar(64) not null,
    act varchar(100),
    successor varchar(100),
    -- a suspension is lifted once
    lifts bigint unique references ground_measure (entry),
    taken_at timestamp(3) with time zone not null
);
create index ground_measure_number on ground_measure (number, entry);
