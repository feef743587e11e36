-- VLEs (LTI 1.3 Advantage) ---------------------------------------------------------------------------------------

alter table platform
  add column any_deployment boolean not null default false,
  add column frame_origins text not null default '';
comment on column platform.any_deployment is 'whether a deployment that is not listed is taken and listed at its first launch';
comment on column platform.frame_origins is
  'origins that may show our pages in a frame beside those of its addresses, separated by spaces';

create table platform_deployment (
  platform_id uuid not null references platform on delete cascade,
  deployment text not null check (length(deployment) between 1 and 255),
  created_at timestamptz not null,
  primary key (platform_id, deployment)
);

create table tool_key (
  kid text primary key,
  jwk text not null,
  created_at timestamptz not null
);
comment on table tool_key is
  'the keys we sign with, private parts included; the newest signs, the others are published for as long as what they signed may be looked at';

create table launch_state (
  hash text primary key,
  browser text not null,
  platform_id uuid not null references platform on delete cascade,
  nonce text not null,
  deployment text,
  storage_target text,
  ticket text unique,
  launch text,
  expires_at timestamptz not null,
  check ((ticket is null) = (launch is null))
);
comment on table launch_state is 'a launch between its steps; whoever takes one takes it away';
comment on column launch_state.hash is 'SHA-256 of the state that the VLE hands back';
comment on column launch_state.browser is 'SHA-256 of what the browser that began holds';
comment on column launch_state.ticket is
  'SHA-256 of what continues a launch whose message was good, but whose browser is not known yet';
comment on column launch_state.launch is 'JSON: what that message said';
create index on launch_state (expires_at);

create table resource_link (
  id uuid primary key,
  platform_id uuid not null references platform on delete cascade,
  deployment text not null,
  link text not null,
  course_id uuid not null references course on delete cascade,
  activity_id uuid references activity on delete set null,
  bound_at timestamptz,
  title text not null,
  line_item text,
  line_items text,
  memberships text,
  scopes text not null default '',
  roster_at timestamptz,
  created_at timestamptz not null,
  unique (platform_id, deployment, link)
);
comment on table resource_link is 'a place in a VLE''s course from which people come, and where it leads';
comment on column resource_link.bound_at is 'since when it leads to an activity; with no activity_id: to one that was deleted';
comment on column resource_link.scopes is 'of the grade services that the VLE offers there, separated by spaces';
comment on column resource_link.roster_at is 'when the course''s people were last read by it';
comment on column resource_link.line_item is 'its column in the VLE''s gradebook (AGS)';
create index on resource_link (course_id);
create index on resource_link (activity_id);

-- Grades, on their way to the VLE's gradebook ----------------------------------------------------------------------

create table grade (
  link_id uuid not null references resource_link on delete cascade,
  person_id uuid not null references person on delete cascade,
  points numeric(7, 2) not null,
  points_of integer not null,
  comment text not null,
  graded_at timestamptz not null,
  state text not null check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  problem text,
  primary key (link_id, person_id)
);
comment on column grade.graded_at is 'what the VLE is told; it refuses an older one than it has';
comment on column grade.due_at is 'when it is tried next; while it is tried, when somebody else may try';
comment on column grade.problem is 'why the last try failed, as a code; null after none';
create index on grade (due_at) where state = 'WAITING';
create index on grade (person_id);

-- Placing links (Deep Linking) and platforms that register themselves ------------------------------------------------

create table deep_link (
  id uuid primary key,
  platform_id uuid not null references platform on delete cascade,
  deployment text not null,
  person_id uuid not null references person on delete cascade,
  course_id uuid not null references course on delete cascade,
  return_url text not null,
  data text not null,
  line_items boolean not null,
  expires_at timestamptz not null
);
comment on table deep_link is 'a tutor who is placing a link in their VLE; taken when they chose';
create index on deep_link (person_id);
create index on deep_link (course_id);
create index on deep_link (expires_at);

create table registration_invitation (
  hash text primary key,
  expires_at timestamptz not null
);
comment on table registration_invitation is 'lets one platform register itself; hash: SHA-256 of what the address holds';
