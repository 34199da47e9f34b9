-- what was proposed stays as it was typed; it takes effect when somebody else confirms it
create table org_import (
    id uuid not null primary key,
    proposed_by varchar(64) not null,
    proposed_at timestamp with time zone not null,
    state varchar(12) not null check (state in ('proposed', 'confirmed', 'rejected')),
    decided_by varchar(64),
    decided_at timestamp with time zone,
    digest varchar(64) not null,
    payload text not null
);
create index org_import_by_state on org_import (state, proposed_at);

-- the one-time token of the first start, as a hash
create table org_first_token (
    id integer not null primary key check (id = 1),
    token_hash varchar(64) not null,
    used_at timestamp with time zone
);
