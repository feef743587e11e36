-- A roster removes only those whom it once brought: who came by a launch alone is a member by that launch.

alter table membership
  add column roster text,
  add column roster_at timestamptz,
  add check ((roster is null) = (roster_at is null));
comment on column membership.roster is
  'the address of the VLE''s roster that last named them here; null: none ever did, or they came by a launch after none did any longer';
comment on column membership.roster_at is 'when it last did';

-- Until now a reading left nobody active who had come before it and whom it did not name. So who is active, and has not
-- come since their course was last read, was named then.
update membership m set roster = r.memberships, roster_at = r.roster_at
from (
  select distinct on (course_id) course_id, memberships, roster_at from resource_link
  where roster_at is not null and memberships is not null order by course_id, roster_at desc) r
where r.course_id = m.course_id and m.active and (m.seen_at is null or m.seen_at <= r.roster_at);
