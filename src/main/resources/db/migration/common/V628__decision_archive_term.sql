-- 保管到哪天；空的是永久
alter table decision_archive add column keep_until date;
