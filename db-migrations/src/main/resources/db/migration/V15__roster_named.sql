-- A roster removes only those whom it once brought: who came by a launch alone is a member by that launch.

alter table membership add column roster_at timestamptz;
comment on column membership.roster_at is
  'when the VLE''s roster last named them here; null: it never did, or they came by a launch after it no longer did';

-- Until now a reading left nobody active who had come before it and whom it did not name. So who is active, and has not
-- come since their course was last read, was named then.
update membership m set roster_at = r.read_at
from (select course_id, max(roster_at) as read_at from resource_link where roster_at is not null group by course_id) r
where r.course_id = m.course_id and m.active and (m.seen_at is null or m.seen_at <= r.read_at);
