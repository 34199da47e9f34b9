-- 表决方式、回避、废票和网上参加的人数
alter table decision_sitting add column ballot varchar(20);
alter table decision_sitting add column recused integer default 0 not null;
alter table decision_sitting add column women_recused integer default 0 not null;
alter table decision_sitting add column invalid integer default 0 not null;
alter table decision_sitting add column online integer default 0 not null;

-- 由谁代表本户，或者受谁委托
alter table decision_seat add column acted_by varchar(64);

-- 利害关系人：登记议题时报的；person 是名册上的编号，外人没有
create table decision_interested (
    entry bigint generated always as identity primary key,
    proposal uuid not null references decision_proposal,
    who varchar(60) not null,
    person varchar(64),
    kin varchar(24)
);
create index decision_interested_proposal on decision_interested (proposal, entry);
