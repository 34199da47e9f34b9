-- 亲属关系申报：一次申报一行，核对后另记一行；关系一行一对，不改不删，不再是了也另记一行
create table decision_kin_declaration (
    id uuid not null primary key,
    village varchar(12) not null,
    declared_on date not null
);
create index decision_kin_declaration_village on decision_kin_declaration (village);
create table decision_kin_confirmed (
    declaration uuid not null primary key references decision_kin_declaration,
    confirmed_on date not null
);
create table decision_kinship (
    entry bigint generated always as identity primary key,
    declaration uuid not null references decision_kin_declaration,
    person varchar(64) not null,
    person_name varchar(100) not null,
    relative varchar(64) not null,
    relative_name varchar(100) not null,
    kin varchar(24) not null,
    ended boolean not null
);
create index decision_kinship_declaration on decision_kinship (declaration, entry);
