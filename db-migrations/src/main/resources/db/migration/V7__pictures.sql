-- Pictures in the texts of an activity ------------------------------------------------------------------------------

create table activity_picture (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  content bytea not null,
  created_at timestamptz not null
);
comment on table activity_picture is 'what a tutor put into the brief; the texts name it by its address';
comment on column activity_picture.content is 'JPEG, encoded anew by us; not in blob, since it goes with its activity and is no sample';
create index on activity_picture (activity_id);
