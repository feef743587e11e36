-- Who marks what -----------------------------------------------------------------------------------------------

-- By student and not by submission: what is handed in anew has the same marker.
create table allotment (
  activity_id uuid not null references activity on delete cascade,
  student_id uuid not null references person on delete cascade,
  marker_id uuid not null references person on delete cascade,
  allotted_at timestamptz not null,
  primary key (activity_id, student_id)
);
comment on table allotment is 'whose points are to count; without one, those of who began first';
create index on allotment (student_id);
create index on allotment (marker_id);

alter table activity add column second_marker_blind boolean not null default false;
comment on column activity.second_marker_blind is 'a marker sees what another one gave only after giving points of their own';

-- What an allotment is worth: nothing any more once its marker does not teach the course.
create view allotted_marker as
  select t.activity_id, t.student_id, t.marker_id from allotment t
  join activity a on a.id = t.activity_id
  join membership m on m.course_id = a.course_id and m.person_id = t.marker_id and m.role = 'TUTOR' and m.active;

-- A review begins with the first word. Whoever looked at a submission used to have begun one.
create view begun_review as
  select r.id, r.submission_id, r.reviewer_id from review r
  where r.text ~ '[^[:space:]]' or r.points is not null or r.released_at is not null
    or exists (select 1 from review_comment c where c.review_id = r.id)
    or exists (select 1 from review_points p where p.review_id = r.id);

-- Which reviews a tutor may read: one who is to mark blindly those of others only after giving points of their own.
create view readable_review as
  select r.id as review_id, m.person_id from review r
  join submission s on s.id = r.submission_id
  join activity a on a.id = s.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where not a.second_marker_blind or r.reviewer_id = m.person_id or r.released_at is not null
    or exists (
      select 1 from review o where o.submission_id = r.submission_id and o.reviewer_id = m.person_id
        and o.points is not null);

delete from review where id not in (select id from begun_review);

update review set final = true where id in (
  select distinct on (r.submission_id) r.id from review r
  where not exists (select 1 from review f where f.submission_id = r.submission_id and f.final)
  order by r.submission_id, r.created_at, r.id);
