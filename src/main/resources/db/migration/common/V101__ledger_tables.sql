-- 办理记录：一村一链，只增不改。正文各列都是 RFC 8785 规范 JSON 文本，哈希覆盖全部列。
create table ledger_entry (
    id          uuid                     not null,
    chain       varchar(32)              not null,
    height      bigint                   not null,
    entered_at  timestamp(6) with time zone not null,
    algorithm   varchar(16)              not null,
    previous    varchar(64)              not null,
    hash        varchar(64)              not null,
    acted_by    varchar(64)              not null,
    post        varchar(100)             not null,
    kind        varchar(100)             not null,
    case_id     uuid,
    happened_on date                     not null,
    content     varchar(1000000)         not null,
    findings    varchar(1000000)         not null,
    evidence    varchar(1000000)         not null,
    personal    varchar(1000000)         not null,
    constraint ledger_entry_place primary key (chain, height),
    constraint ledger_entry_id unique (id)
);
create index ledger_entry_case on ledger_entry (case_id);

-- 个人信息原文：链上只留加盐摘要，这里可依法删除；删除本身也是一条记录。
-- The reference also keeps H2 from truncating ledger_entry, where no trigger would fire.
create table ledger_personal (
    entry     uuid         not null,
    name      varchar(100) not null,
    salt      varchar(32),
    plain     varchar(1000000),
    erased_by uuid,
    constraint ledger_personal_name primary key (entry, name),
    constraint ledger_personal_entry foreign key (entry) references ledger_entry (id)
);

-- 链头：下一条记录接在这里；锁住它就是排队。
create table ledger_head (
    chain  varchar(32) not null,
    height bigint      not null,
    hash   varchar(64) not null,
    constraint ledger_head_chain primary key (chain)
);
