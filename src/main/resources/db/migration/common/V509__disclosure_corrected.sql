-- 已更正的登记: rows that a confirmed correction took the place of; the rows themselves stay
create table disclosure_corrected (
    register varchar(20) not null,
    entry bigint not null,
    corrected_on date not null,
    primary key (register, entry)
);
-- 撤下的公示: what it told of no longer holds
create table disclosure_withdrawal (
    notice uuid not null primary key references disclosure_notice (id),
    withdrawn_on date not null
);
alter table disclosure_notice add column opened_at timestamp(3) with time zone;
