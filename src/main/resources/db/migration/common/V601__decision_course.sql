-- 议题
create table decision_proposal (
    id uuid not null primary key,
    village varchar(12) not null,
    matter varchar(40) not null,
    body varchar(40) not null,
    delegated_on date,
    funding varchar(40) not null,
    origin varchar(40) not null,
    registered_on date not null
);

-- 方案：一稿一行，内容相同的方案指纹相同
create table decision_draft (
    proposal uuid not null references decision_proposal,
    version integer not null,
    title varchar(200) not null,
    plan text not null,
    budget bigint not null,
    fingerprint varchar(64) not null,
    entered_on date not null,
    primary key (proposal, version)
);
create index decision_draft_fingerprint on decision_draft (fingerprint);

-- 会议
create table decision_sitting (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    proposal uuid not null references decision_proposal,
    kind varchar(20) not null,
    version integer not null,
    held_on date not null,
    roll_on date not null,
    by_household boolean not null,
    members integer not null,
    excused integer not null,
    women integer not null,
    attended integer not null,
    women_attended integer not null,
    proxies integer not null,
    stray_proxies integer not null,
    agreed integer not null,
    disagreed integer not null,
    abstained integer not null,
    delivered_on date,
    quorate boolean not null,
    passed boolean not null
);
create index decision_sitting_proposal on decision_sitting (proposal, entry);

-- 会议当日的名册和各人表决
create table decision_seat (
    sitting uuid not null,
    code varchar(64) not null,
    name varchar(100) not null,
    woman boolean not null,
    representative boolean not null,
    vote varchar(10),
    excuse varchar(200),
    primary key (sitting, code)
);

-- 会议通知
create table decision_notice (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    given_on date not null,
    meeting_on date not null,
    place varchar(200) not null,
    urgency varchar(500)
);
create index decision_notice_proposal on decision_notice (proposal, entry);

-- 监督意见，以及对异议的答复
create table decision_opinion (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    given_on date not null,
    objected boolean not null,
    opinion varchar(2000)
);
create index decision_opinion_proposal on decision_opinion (proposal, entry);
create table decision_answer (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    given_on date not null,
    overruled boolean not null,
    reason varchar(2000) not null
);
create index decision_answer_proposal on decision_answer (proposal, entry);

-- 决议
create table decision_resolution (
    entry bigint generated always as identity primary key,
    number varchar(40) not null unique,
    proposal uuid not null references decision_proposal,
    village varchar(12) not null,
    sitting uuid not null unique,
    body varchar(40) not null,
    version integer not null,
    budget bigint not null,
    adopted_on date not null
);
create index decision_resolution_proposal on decision_resolution (proposal, entry);

-- 实施
create table decision_implementation (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    resolution varchar(40) not null,
    completed_on date not null,
    accepted_on date not null,
    amount bigint not null,
    contractor varchar(200) not null,
    deviation varchar(2000)
);
create index decision_implementation_proposal on decision_implementation (proposal, entry);

-- 归档
create table decision_archive (
    proposal uuid not null primary key references decision_proposal,
    archived_on date not null,
    documents integer not null
);
