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
  created_at timestamptz not null,
  unique (platform_id, deployment, link)
);
comment on table resource_link is 'a place in a VLE''s course from which people come, and where it leads';
comment on column resource_link.bound_at is 'since when it leads to an activity; with no activity_id: to one that was deleted';
comment on column resource_link.line_item is 'its column in the VLE''s gradebook (AGS)';
create index on resource_link (course_id);
create index on resource_link (activity_id);
