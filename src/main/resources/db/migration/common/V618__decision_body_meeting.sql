-- 四议两公开以外的会议：登记一行，核对后另记一行
create table decision_body_meeting (
    id uuid not null primary key,
    village varchar(12) not null,
    kind varchar(24) not null,
    title varchar(60) not null,
    held_on date not null,
    members integer not null,
    attended integer not null,
    agreed integer not null,
    disagreed integer not null,
    abstained integer not null,
    quorate boolean not null,
    passed boolean not null
);
create index decision_body_meeting_village on decision_body_meeting (village, kind, held_on);
create table decision_body_meeting_confirmed (
    meeting uuid not null primary key references decision_body_meeting,
    confirmed_on date not null
);

-- 民主评议：一人一行
create table decision_fitness (
    meeting uuid not null references decision_body_meeting,
    person varchar(64) not null,
    name varchar(100) not null,
    unfit boolean not null,
    primary key (meeting, person)
);
