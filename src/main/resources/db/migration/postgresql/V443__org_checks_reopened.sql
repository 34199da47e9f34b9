-- 内置数据库要改写这两项约束，名字也定下来；这里条件不变，只用同样的名字。
alter table org_import rename constraint org_import_state_check to org_import_state;
alter table org_council_part rename constraint org_council_part_part_check to org_council_part_part;
