-- Levels of a rubric's rows, comments that a tutor uses again, and what the hidden test set showed ------------------

create table rubric_level (
  id uuid primary key,
  row_id uuid not null references rubric_row on delete cascade,
  title text not null,
  description text not null default '',
  points numeric(7, 2) not null check (points between 0 and 1000),
  created_at timestamptz not null
);
comment on table rubric_level is 'how well something can be done, in words, and the points that it is worth';
create index on rubric_level (row_id);

alter table review_points add column level_id uuid references rubric_level on delete set null;
comment on column review_points.level_id is 'the level that was chosen; the points may be others than the level''s';
create index on review_points (level_id);

create table saved_comment (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  text text not null,
  created_at timestamptz not null
);
comment on table saved_comment is 'what a tutor wrote once and keeps to write again';
create index on saved_comment (person_id, created_at);

alter table submission add column hidden_mistakes text;
comment on column submission.hidden_mistakes is
  'JSON: the samples of the hidden test set that the model got wrong, and for what it took them; null: not known';
