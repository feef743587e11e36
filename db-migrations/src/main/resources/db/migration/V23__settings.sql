-- What an admin sets in the page, for everybody or for a course, in place of what is configured.

create table setting (
  course_id uuid references course on delete cascade,
  name text not null,
  value text not null,
  changed_at timestamptz not null,
  unique nulls not distinct (course_id, name)
);
comment on column setting.course_id is 'null: for everybody';
