-- 谁使用的；启用以前用掉的、记下使用人以前的没有
alter table ground_use add column drawn_by varchar(64);
