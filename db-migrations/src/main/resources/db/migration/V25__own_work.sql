-- Who was raised to tutor does not read what is written about their own work before it is released to them.
create or replace view readable_review as
  select r.id as review_id, m.person_id from review r
  join submission s on s.id = r.submission_id
  join activity a on a.id = s.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where r.released_at is not null
    or (s.person_id <> m.person_id
      and (not a.second_marker_blind or r.reviewer_id = m.person_id
        or exists (
          select 1 from review o where o.submission_id = r.submission_id and o.reviewer_id = m.person_id
            and o.points is not null)));
