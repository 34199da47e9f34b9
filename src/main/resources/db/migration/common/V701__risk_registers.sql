-- 稳评事项：登记以后不再改
create table risk_matter (
    case_id uuid not null primary key,
    village varchar(12) not null,
    title varchar(60) not null,
    -- the title without spaces and punctuation: by it the same matter is known again
    subject varchar(1200) not null,
    reference varchar(40),
    kinds varchar(200) not null,
    people integer,
    own_business boolean not null,
    households integer not null check (households > 0),
    summary varchar(2000) not null,
    new_facts varchar(500),
    registered_on date not null
);
create index risk_matter_village on risk_matter (village, registered_on);

-- 触发判定
create table risk_screening (
    case_id uuid not null primary key references risk_matter (case_id),
    answer varchar(12) not null,
    reason varchar(500),
    screened_on date not null
);

-- 评估方案：每轮一份
create table risk_plan (
    entry bigint generated always as identity primary key,
    case_id uuid not null references risk_matter (case_id),
    plan_text varchar(4000) not null,
    members varchar(1000) not null,
    methods varchar(200) not null,
    participants varchar(200) not null,
    event_on date,
    made_on date not null
);
create index risk_plan_case on risk_plan (case_id, entry);

-- 公示与征求意见：每轮一次
create table risk_hearing (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    case_id uuid not null references risk_matter (case_id),
    answered integer not null,
    conditional integer not null,
    against integer not null,
    notice_from date not null,
    notice_to date not null,
    permit_applied_on date,
    entered_on date not null,
    check (against >= 0 and conditional >= 0 and against + conditional <= answered)
);
create index risk_hearing_case on risk_hearing (case_id, entry);

create table risk_sample (
    hearing uuid not null references risk_hearing (id),
    place integer not null,
    household varchar(60) not null,
    stance varchar(12) not null,
    reason varchar(200),
    primary key (hearing, place)
);

-- 四性评估
create table risk_appraisal (
    entry bigint generated always as identity primary key,
    id uuid not null unique,
    case_id uuid not null references risk_matter (case_id),
    plan bigint not null references risk_plan (entry),
    hearing uuid not null references risk_hearing (id),
    flags varchar(300) not null,
    assessed_on date not null
);
create index risk_appraisal_case on risk_appraisal (case_id, entry);

create table risk_factor (
    appraisal uuid not null references risk_appraisal (id),
    factor varchar(20) not null,
    standard varchar(10) not null,
    evidence varchar(500) not null,
    primary key (appraisal, factor)
);

create table risk_point (
    appraisal uuid not null references risk_appraisal (id),
    place integer not null,
    point varchar(200) not null,
    level varchar(10) not null,
    measure varchar(500) not null,
    owner varchar(60) not null,
    due date not null,
    primary key (appraisal, place)
);

-- 定级：算出、复核、提议改级、裁定，一条一条写
create table risk_grading (
    entry bigint generated always as identity primary key,
    case_id uuid not null references risk_matter (case_id),
    appraisal uuid not null references risk_appraisal (id),
    kind varchar(10) not null,
    grade varchar(10) not null,
    reason varchar(500),
    on_day date not null
);
create index risk_grading_appraisal on risk_grading (appraisal, entry);

-- 集体决定
create table risk_ruling (
    entry bigint generated always as identity primary key,
    case_id uuid not null references risk_matter (case_id),
    appraisal uuid not null references risk_appraisal (id),
    grade varchar(10) not null,
    ruling varchar(10) not null,
    held_on date not null,
    emergency_plan varchar(2000)
);
create index risk_ruling_case on risk_ruling (case_id, entry);

-- 化解措施
create table risk_mitigation (
    entry bigint generated always as identity primary key,
    case_id uuid not null references risk_matter (case_id),
    appraisal uuid not null references risk_appraisal (id),
    measures varchar(2000) not null,
    done_on date not null
);
create index risk_mitigation_case on risk_mitigation (case_id, entry);

-- 评估报告：备案以后不再改
create table risk_report (
    number varchar(40) not null primary key,
    case_id uuid not null unique references risk_matter (case_id),
    village varchar(12) not null,
    title varchar(60) not null,
    reference varchar(40),
    grade varchar(10) not null,
    ruling varchar(10) not null,
    assessed_on date not null,
    decided_on date not null,
    filed_on date not null,
    last_day date not null
);
create index risk_report_village on risk_report (village, filed_on);
