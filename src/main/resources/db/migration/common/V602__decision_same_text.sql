-- 同一方案改由文字和金额比较，不再按指纹
drop index decision_draft_fingerprint;
alter table decision_draft drop column fingerprint;
