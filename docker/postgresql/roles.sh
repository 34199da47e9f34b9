#!/usr/bin/env bash
# Run once by the database's image on an empty volume: one role owns the tables, the other works with them.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d cunwu \
  -v owner="$(cat /run/secrets/CUNWU_DB_OWNER_PASSWORD)" -v app="$(cat /run/secrets/CUNWU_DB_PASSWORD)" <<'SQL'
create role cunwu_owner login password :'owner';
create role cunwu_app login password :'app';
revoke all on database cunwu from public;
grant connect on database cunwu to cunwu_app, cunwu_owner;
alter schema public owner to cunwu_owner;
revoke create on schema public from public;
SQL
