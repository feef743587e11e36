-- Our own keys, which sign what we tell a VLE. The newest signs; older ones stay published for a while.
create table tool_key (
  kid text primary key,
  jwk text not null,
  created_at timestamptz not null
);
comment on column tool_key.jwk is 'the private key as JSON Web Key';

alter table platform add column takes_deployments boolean not null default true;
comment on column platform.takes_deployments is 'whether a deployment that was never seen is taken and remembered';

create table deployment (
  platform_id uuid not null references platform on delete cascade,
  deployment text not null,
  created_at timestamptz not null,
  primary key (platform_id, deployment)
);

-- A launch that was begun. Used once, and by the browser that began it.
create table launch_state (
  hash text primary key,
  platform_id uuid not null references platform on delete cascade,
  nonce text not null,
  browser text not null,
  target text not null,
  expires_at timestamptz not null
);
comment on column launch_state.browser is 'SHA-256 of what the cookie of the browser holds that began it';
create index on launch_state (expires_at);

-- A launch that goes on in another window, where the browser keeps our cookies. Used once.
create table launch_ticket (
  hash text primary key,
  person_id uuid not null references person on delete cascade,
  path text not null,
  expires_at timestamptz not null
);
create index on launch_ticket (person_id);
create index on launch_ticket (expires_at);

create table resource_link (
  platform_id uuid not null references platform on delete cascade,
  deployment text not null,
  link text not null,
  course_id uuid not null references course on delete cascade,
  activity_id uuid references activity on delete set null,
  line_item text,
  changed_at timestamptz not null,
  primary key (platform_id, deployment, link)
);
comment on table resource_link is 'a link in a course page; activity_id is null until a tutor chose one, or when it was deleted';
create index on resource_link (course_id);

alter table course add column memberships_url text, add column line_items_url text;
comment on column course.memberships_url is 'where the VLE gives the roster';
