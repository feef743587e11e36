-- When nobody hands in any more, who has longer, and grades that were asked about ---------------------------------

alter table activity add column cut_off_at timestamptz;
comment on column activity.cut_off_at is 'after it nobody hands in; null: late work is taken for ever, where it is taken';

create table extension (
  activity_id uuid not null references activity on delete cascade,
  person_id uuid not null references person on delete cascade,
  due_at timestamptz not null,
  cut_off_at timestamptz,
  reason text not null,
  granted_by uuid references person on delete set null,
  granted_at timestamptz not null,
  primary key (activity_id, person_id)
);
comment on table extension is 'a student who has longer than the others';
comment on column extension.cut_off_at is 'null: the activity''s, or due_at where that is later';
comment on column extension.reason is 'in a tutor''s words, for tutors';
create index on extension (person_id);
create index on extension (granted_by);

create table regrade_request (
  submission_id uuid primary key references submission on delete cascade,
  reason text not null,
  points_before numeric(7, 2) not null,
  asked_at timestamptz not null,
  answer text,
  points_after numeric(7, 2),
  answered_by uuid references person on delete set null,
  answered_at timestamptz
);
comment on table regrade_request is 'a student asks a tutor, once, to look at released points again';
comment on column regrade_request.points_after is 'those that counted when it was answered; null until then';
create index on regrade_request (answered_by);
