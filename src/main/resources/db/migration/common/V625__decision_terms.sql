-- 议题写明的条件：对方、有效的最后一天、登记当天适用的程序
create table decision_terms (
    proposal uuid not null primary key references decision_proposal,
    counterpart varchar(200),
    valid_until date,
    town_review boolean not null
);

-- 核对过的情形
create table decision_statement (
    proposal uuid not null references decision_proposal,
    statement varchar(40) not null,
    primary key (proposal, statement)
);

-- 会前协商：哪天、和谁、结果怎样
create table decision_negotiation (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    held_on date not null,
    participants varchar(500) not null,
    outcome varchar(2000) not null
);
create index decision_negotiation_proposal on decision_negotiation (proposal, entry);

-- 镇里的审核
create table decision_review (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    given_on date not null,
    passed boolean not null,
    basis varchar(200),
    opinion varchar(2000)
);
create index decision_review_proposal on decision_review (proposal, entry);

-- 决议生效以前另需的批准、审查、通知
create table decision_approval (
    entry bigint generated always as identity primary key,
    resolution varchar(40) not null,
    approval varchar(40) not null,
    given_on date not null,
    document varchar(100) not null
);
create index decision_approval_resolution on decision_approval (resolution, entry);
