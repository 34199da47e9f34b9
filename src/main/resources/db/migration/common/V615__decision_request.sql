-- 联名提议：多少人要求开会，当时有多少人有权提议
create table decision_request (
    proposal uuid not null primary key references decision_proposal,
    requesters integer not null,
    entitled integer not null
);
