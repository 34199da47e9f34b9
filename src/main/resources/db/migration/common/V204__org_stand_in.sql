-- 代理: who stands in for whom; a row is never deleted, confirming and ending are written once
create table org_stand_in (
    id uuid not null primary key,
    kind varchar(32) not null,
    place varchar(12) not null,
    represented varchar(64) not null references org_person,
    deputy varchar(64) not null references org_person,
    deputy_kind varchar(32) not null,
    from_day date not null,
    to_day date not null,
    reason varchar(200) not null,
    entered_by varchar(64) not null,
    entered_at timestamp(3) with time zone not null,
    needs_second boolean not null,
    confirmed_by varchar(64),
    confirmed_at timestamp(3) with time zone,
    ended_by varchar(64),
    ended_at timestamp(3) with time zone,
    end_reason varchar(200),
    check (to_day >= from_day),
    check (represented <> deputy)
);
create index org_stand_in_by_deputy on org_stand_in (deputy, to_day);
create index org_stand_in_by_place on org_stand_in (place, kind, to_day);
create index org_stand_in_by_represented on org_stand_in (represented, to_day);
