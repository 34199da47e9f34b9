-- a change to a person or to a post takes effect when a second person confirms it; append and read only
create table org_staff_change (
    id uuid not null primary key,
    kind varchar(12) not null,
    person varchar(64) not null,
    name varchar(60),
    post varchar(32),
    place varchar(12),
    from_day date,
    to_day date,
    reason varchar(200) not null,
    proposed_by varchar(64) not null,
    proposed_at timestamp with time zone not null
);
create index org_staff_change_by_person on org_staff_change (person);

-- the primary key lets each change be decided once
create table org_staff_decision (
    change uuid not null primary key references org_staff_change,
    confirmed boolean not null,
    decided_by varchar(64) not null,
    decided_at timestamp with time zone not null
);
