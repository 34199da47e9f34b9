-- 补录：一人登记，另一人核对以后才进依据台账
create table ground_intake (
    case_id uuid not null primary key,
    village varchar(12) not null,
    kind varchar(20) not null,
    title varchar(60) not null,
    authority varchar(40) not null,
    affairs varchar(1000) not null,
    paper_number varchar(60) not null,
    decided_on date not null,
    expires_on date,
    ceiling bigint,
    spent bigint,
    counterpart varchar(200)
);
