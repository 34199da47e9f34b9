-- 提交: a receipt read again names the same moment as the ledger, to the microsecond
alter table engine_submission alter column recorded_at set data type timestamp(6) with time zone;
