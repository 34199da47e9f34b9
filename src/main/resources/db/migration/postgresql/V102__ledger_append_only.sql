create function ledger_refuse() returns trigger language plpgsql as $$
begin
    raise exception '办理记录只增不改 / % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- a personal value may be erased, nothing else
create function ledger_erase_only() returns trigger language plpgsql as $$
begin
    if new.entry = old.entry and new.name = old.name and old.erased_by is null
       and new.erased_by is not null and new.salt is null and new.plain is null then
        return new;
    end if;
    raise exception '办理记录只增不改 / % may only be erased', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_refuse();
create trigger ledger_personal_erase_only before update on ledger_personal
    for each row execute function ledger_erase_only();
create trigger ledger_personal_append_only before delete or truncate on ledger_personal
    for each statement execute function ledger_refuse();
