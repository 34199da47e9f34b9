-- 代理: for whom a deputy signed, so that separate duties look at both
alter table engine_signature add column on_behalf_of varchar(64);
