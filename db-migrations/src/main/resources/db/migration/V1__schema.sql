-- People ---------------------------------------------------------------------------------------------------

create table person (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text,
  email text,
  role text not null check (role in ('STUDENT', 'TUTOR', 'ADMIN')),
  created_at timestamptz not null,
  unique (issuer, subject)
);
comment on table person is 'An opaque subject of an issuer (VLE, OIDC, local); name and e-mail only where given.';

create table local_account (
  username text primary key,
  password text not null,
  role text not null,
  person_id uuid not null unique references person on delete cascade
);
comment on column local_account.password is 'bcrypt in modular crypt format';

create table access_token (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null,
  hash text not null unique,
  hint text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
comment on column access_token.hash is 'SHA-256 of the token in hexadecimal: the token itself is shown once and kept nowhere';
create index on access_token (person_id);

-- Projects and their classes -------------------------------------------------------------------------------

create table project (
  id uuid primary key,
  owner_id uuid not null references person on delete cascade,
  name text not null,
  modality text not null check (modality in ('IMAGE', 'AUDIO')),
  backbone text not null,
  epochs integer not null,
  batch_size integer not null,
  learning_rate double precision not null,
  hidden_units integer not null,
  seed bigint not null,
  threshold double precision,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index on project (owner_id, changed_at desc);

create table label (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  name text not null,
  name_key text not null,
  color text not null,
  position integer not null,
  created_at timestamptz not null,
  deleted_at timestamptz
);
comment on column label.name_key is 'the name with case folded: two classes of a project never share it';
create unique index label_name on label (project_id, name_key) where deleted_at is null;

-- Samples --------------------------------------------------------------------------------------------------

create table blob (
  sha256 text primary key,
  content bytea not null,
  created_at timestamptz not null default now()
);
-- What is stored here is compressed already.
alter table blob alter column content set storage external;

create sequence sample_ordinal as bigint cache 1;

create table sample (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  label_id uuid not null references label on delete cascade,
  blob_sha256 text not null references blob,
  burst uuid not null,
  ordinal bigint not null default nextval('sample_ordinal'),
  hash bigint not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  name text not null,
  held_out boolean not null default false,
  created_at timestamptz not null,
  deleted_at timestamptz
);
comment on column sample.burst is 'what was captured or uploaded in one go';
comment on column sample.held_out is 'set aside as a test: never trained on';
create index on sample (project_id, ordinal) where deleted_at is null;
create index on sample (label_id);
create index on sample (blob_sha256);
create index on sample (deleted_at) where deleted_at is not null;

create table embedding (
  blob_sha256 text not null references blob on delete cascade,
  backbone_sha256 text not null,
  vector bytea not null,
  primary key (blob_sha256, backbone_sha256)
);
comment on column embedding.vector is 'float32, little endian';
alter table embedding alter column vector set storage external;

-- Models ---------------------------------------------------------------------------------------------------

create table model (
  id uuid primary key,
  project_id uuid not null references project on delete cascade,
  version integer not null,
  backbone text not null,
  backbone_sha256 text not null,
  head bytea not null,
  labels text not null,
  settings text not null,
  evaluation text not null,
  threshold double precision not null,
  onnx_sha256 text not null,
  onnx_bytes bigint not null,
  verification text not null,
  fingerprint text not null,
  samples integer not null,
  created_at timestamptz not null,
  unique (project_id, version)
);
comment on column model.onnx_sha256 is 'the file is assembled again, byte for byte, when someone downloads it';
comment on column model.fingerprint is 'what classes and samples were at training, to tell whether they changed since';

create table model_prediction (
  model_id uuid not null references model on delete cascade,
  sample_id uuid not null references sample on delete cascade,
  actual integer not null,
  probabilities bytea not null,
  primary key (model_id, sample_id)
);
comment on table model_prediction is 'how each sample was judged by a model that had not seen it';
create index on model_prediction (sample_id);

-- The queue ------------------------------------------------------------------------------------------------

create table training_job (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  project_id uuid not null references project on delete cascade,
  kind text not null check (kind in ('EMBED', 'TRAIN')),
  state text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  stage text,
  progress double precision not null default 0,
  attempt integer not null default 0,
  cancel_requested boolean not null default false,
  failure text,
  failure_detail text,
  settings text not null,
  priority integer not null default 0,
  submitted_at timestamptz not null,
  released_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  model_id uuid references model on delete set null
);
comment on column training_job.released_at is 'when it became its person''s turn: at most one job a person is released and not ended';
create index on training_job (project_id, submitted_at desc);
create index on training_job (person_id) where state in ('QUEUED', 'RUNNING');
create index on training_job (kind, ended_at desc) where state = 'SUCCEEDED';
create unique index one_training_a_project on training_job (project_id) where kind = 'TRAIN' and state in ('QUEUED', 'RUNNING');
create unique index one_waiting_embedding_a_project on training_job (project_id) where kind = 'EMBED' and state = 'QUEUED';
create unique index one_released_job_a_person on training_job (person_id)
  where released_at is not null and state in ('QUEUED', 'RUNNING');

create table job_epoch (
  job_id uuid not null references training_job on delete cascade,
  epoch integer not null,
  loss double precision not null,
  accuracy double precision not null,
  validation_loss double precision,
  validation_accuracy double precision,
  primary key (job_id, epoch)
);

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);

-- What was removed -----------------------------------------------------------------------------------------

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  action text not null,
  detail text not null
);
comment on table audit_entry is 'what was removed, never whose';
