-- 新版内置数据库在建库的连接关闭后，不能再核对写成列表的条件，所以这两项约束改写成 case。
-- The old constraints have names that the database made up. Each line may run a second time after a start that was broken off.
execute immediate 'alter table org_import drop constraint if exists ' || coalesce(
    (select c.constraint_name
     from information_schema.check_constraints c
     join information_schema.constraint_column_usage u
       on u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name
     where u.table_schema = current_schema and u.table_name = 'ORG_IMPORT' and c.check_clause like '"STATE" IN(%'),
    'none');
alter table org_import add constraint if not exists org_import_state check (
    case state when 'proposed' then true when 'confirmed' then true when 'rejected' then true else false end
);
execute immediate 'alter table org_council_part drop constraint if exists ' || coalesce(
    (select c.constraint_name
     from information_schema.check_constraints c
     join information_schema.constraint_column_usage u
       on u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name
     where u.table_schema = current_schema and u.table_name = 'ORG_COUNCIL_PART' and c.check_clause like '"PART" IN(%'),
    'none');
alter table org_council_part add constraint if not exists org_council_part_part check (
    case part when 'confirmer' then true when 'member' then true else false end
);
