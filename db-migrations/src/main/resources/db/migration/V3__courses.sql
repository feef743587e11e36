-- One person, several ways in --------------------------------------------------------------------------------

create table identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
comment on table identity is 'An opaque subject of an issuer (VLE, OIDC, local) and the person that it is.';
create index on identity (person_id);
insert into identity (issuer, subject, person_id, created_at) select issuer, subject, id, created_at from person;
alter table person drop column issuer, drop column subject;

create table sign_in (
  hash text primary key,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table sign_in is 'who came in from elsewhere (VLE, OIDC); hash: SHA-256 of what their cookie holds';
create index on sign_in (person_id);
create index on sign_in (expires_at);

-- Courses and who is in them -----------------------------------------------------------------------------------

create table platform (
  id uuid primary key,
  name text not null,
  issuer text not null,
  client_id text not null,
  authorization_endpoint text not null,
  token_endpoint text not null,
  token_audience text,
  key_set_url text not null,
  enabled boolean not null,
  created_at timestamptz not null,
  unique (issuer, client_id)
);
comment on table platform is 'a VLE that may send people here';
comment on column platform.token_audience is 'for the token endpoint, where it is not its address';

create table course (
  id uuid primary key,
  platform_id uuid references platform,
  context text,
  title text not null,
  closes_on date,
  retention_days integer,
  created_at timestamptz not null,
  unique (platform_id, context),
  check ((platform_id is null) = (context is null))
);
comment on column course.context is 'the VLE''s own id of the course; null for one made here';
comment on column course.retention_days is 'how long after it closed its data are kept; null: as configured';

create table membership (
  course_id uuid not null references course on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('STUDENT', 'TUTOR')),
  active boolean not null default true,
  created_at timestamptz not null,
  seen_at timestamptz,
  primary key (course_id, person_id)
);
comment on column membership.seen_at is 'when they last came; null for who is only known from the VLE''s roster';
create index on membership (person_id);

-- Activities ---------------------------------------------------------------------------------------------------

create table activity (
  id uuid primary key,
  course_id uuid not null references course on delete cascade,
  title text not null,
  brief text not null,
  modality text not null check (modality in ('IMAGE', 'AUDIO')),
  hand_in text not null,
  due_at timestamptz,
  late_allowed boolean not null default true,
  samples_limit integer,
  labels_limit integer,
  points integer not null default 100 check (points between 1 and 1000),
  anonymous boolean not null default false,
  published boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
comment on column activity.brief is 'Markdown';
comment on column activity.hand_in is 'what is to be handed in, in the tutor''s words; Markdown';
comment on column activity.anonymous is 'names stay hidden from markers until release';
create index on activity (course_id, created_at);

create table rubric_row (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  position integer not null,
  title text not null,
  points integer not null check (points between 0 and 1000)
);
create index on rubric_row (activity_id, position);

alter table project
  add column activity_id uuid references activity on delete set null,
  add column purpose text not null default 'OWN'
    check (purpose in ('OWN', 'WORK', 'START', 'HIDDEN_TEST', 'SUBMITTED'));
comment on column project.purpose is
  'OWN: a person''s; WORK: a student''s for an activity; START, HIDDEN_TEST: an activity''s own classes and samples,
  kept by its tutors; SUBMITTED: as it was when it was handed in, never changed again';
create unique index one_work_an_activity on project (activity_id, owner_id) where purpose = 'WORK';
create unique index one_start_an_activity on project (activity_id) where purpose = 'START';
create unique index one_hidden_test_an_activity on project (activity_id) where purpose = 'HIDDEN_TEST';

-- Submissions and reviews ----------------------------------------------------------------------------------------

create table submission (
  id uuid primary key,
  activity_id uuid not null references activity on delete cascade,
  person_id uuid not null references person on delete cascade,
  project_id uuid not null unique references project on delete cascade,
  model_id uuid not null references model on delete cascade,
  note text not null,
  state text not null check (state in ('HANDED_IN', 'WITHDRAWN', 'REPLACED')),
  late boolean not null,
  receipt text not null,
  hidden_correct integer,
  hidden_count integer,
  submitted_at timestamptz not null,
  ended_at timestamptz
);
comment on column submission.project_id is 'the copy that was made when it was handed in; model_id is a model of that copy';
comment on column submission.receipt is 'SHA-256 of what was handed in, as the receipt explains it';
comment on column submission.hidden_count is 'samples of the hidden test set that the model was tried on; null: not yet, or there is none';
create unique index one_submission on submission (activity_id, person_id) where state = 'HANDED_IN';
create index on submission (person_id);

create table review (
  id uuid primary key,
  submission_id uuid not null references submission on delete cascade,
  reviewer_id uuid references person on delete set null,
  text text not null default '',
  points numeric(7, 2),
  final boolean not null default true,
  released_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (submission_id, reviewer_id)
);
comment on column review.final is 'whether its points are the grade; a second marker''s are advice';

create table review_comment (
  id uuid primary key,
  review_id uuid not null references review on delete cascade,
  text text not null,
  sample_id uuid references sample on delete cascade,
  actual integer,
  predicted integer,
  created_at timestamptz not null,
  check (sample_id is null or (actual is null and predicted is null)),
  check ((actual is null) = (predicted is null))
);
comment on table review_comment is 'about a sample, a cell of the confusion matrix, or the whole';
create index on review_comment (review_id, created_at);

create table review_points (
  review_id uuid not null references review on delete cascade,
  row_id uuid not null references rubric_row on delete cascade,
  points numeric(7, 2) not null,
  primary key (review_id, row_id)
);

-- Who may see and who may change what is in a project. Every query about samples, classes, models goes by these. --

create view project_editor as
  select p.id as project_id, p.owner_id as person_id from project p where p.purpose in ('OWN', 'WORK')
  union
  select p.id, m.person_id from project p
  join activity a on a.id = p.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where p.purpose in ('START', 'HIDDEN_TEST');

create view project_reader as
  select project_id, person_id from project_editor
  union
  select p.id, p.owner_id from project p where p.purpose = 'SUBMITTED'
  union
  select s.project_id, m.person_id from submission s
  join activity a on a.id = s.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where s.state = 'HANDED_IN';
