-- 已更正的登记: rows of the registers that a confirmed correction took the place of; the rows themselves stay
create table decision_corrected (
    register varchar(20) not null,
    entry bigint not null,
    corrected_on date not null,
    primary key (register, entry)
);
alter table decision_resolution add column numbered_at timestamp(3) with time zone;
