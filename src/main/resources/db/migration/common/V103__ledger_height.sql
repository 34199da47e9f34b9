-- 高度从 1 起：零和负数的位置不属于任何一条链，核验时也走不到。
alter table ledger_entry add constraint ledger_entry_height check (height > 0);
