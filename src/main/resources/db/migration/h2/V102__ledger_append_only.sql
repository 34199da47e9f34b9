create trigger ledger_entry_append_only before update, delete on ledger_entry
    for each row call 'org.cunwu.ledger.register.AppendOnly';
create trigger ledger_personal_append_only before update, delete on ledger_personal
    for each row call 'org.cunwu.ledger.register.AppendOnly';
