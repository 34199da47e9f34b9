-- 更正的结果: confirmed, declined, or withdrawn by whoever proposed it
alter table engine_correction_end add column ending varchar(10);
update engine_correction_end set ending = case when confirmed then 'CONFIRMED' else 'DECLINED' end;
alter table engine_correction_end alter column ending set not null;
alter table engine_correction_end drop column confirmed;
