-- 登记已经更正、编号已经作废的决议，不能因为补进台账又成为依据
insert into ground_measure (number, type, reason, on_day, taken_by, taken_at)
select r.number, 'SUSPEND', '登记已经更正，决议作废', c.corrected_on, 'system', current_timestamp
from decision_corrected c
join decision_resolution r on r.entry = c.entry
where c.register = 'resolution'
  and not exists (select 1 from ground_measure m where m.number = r.number and m.type <> 'LIFT');
