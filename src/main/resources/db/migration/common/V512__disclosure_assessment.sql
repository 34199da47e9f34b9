-- 个人信息保护影响评估: kept at least until that day
create table disclosure_assessment (
    entry bigint generated always as identity primary key,
    notice uuid not null references disclosure_notice (id),
    words varchar(1000) not null,
    made_on date not null,
    keep_until date not null
);
create index disclosure_assessment_notice on disclosure_assessment (notice);
