-- 本台账启用以前已经编号的决议
insert into ground_entry
    (number, kind, village, case_id, title, authority, decided_on, valid_from, ceiling, entered_at)
select r.number, 'RESOLUTION', r.village, r.proposal, d.title, r.body, r.adopted_on, r.adopted_on, r.budget, current_timestamp
from decision_resolution r
join decision_draft d on d.proposal = r.proposal and d.version = r.version;

insert into ground_affair (number, affair)
select r.number, p.matter from decision_resolution r join decision_proposal p on p.id = r.proposal;

-- 同一事项重新表决的，只有最后一次有效
insert into ground_measure (number, type, reason, on_day, taken_by, successor, taken_at)
select r.number, 'REPLACE', '同一事项重新表决', n.adopted_on, 'system', n.number, current_timestamp
from decision_resolution r
join decision_resolution n on n.proposal = r.proposal and n.entry = (
    select min(x.entry) from decision_resolution x where x.proposal = r.proposal and x.entry > r.entry);
