-- What a model learnt from is told of each, so that what is handed in is that ---------------------------------------

create table model_sample (
  model_id uuid not null references model on delete cascade,
  sample_id uuid not null references sample on delete cascade,
  label integer not null,
  held_out boolean not null,
  primary key (model_id, sample_id)
);
comment on table model_sample is
  'what a model was trained and tested on, as far as it is still there; of models before this table none until they are handed in';
comment on column model_sample.label is 'its class at that time, as an index of the model''s labels';
create index on model_sample (sample_id);

-- Who hands in again keeps what they handed in before, and its tutors go on seeing it; what was withdrawn they do not --

create or replace view project_reader as
  select project_id, person_id from project_editor
  union
  select p.id, p.owner_id from project p where p.purpose = 'SUBMITTED'
  union
  select s.project_id, m.person_id from submission s
  join activity a on a.id = s.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where s.state in ('HANDED_IN', 'REPLACED');

alter table review
  add column carried_from uuid references submission on delete set null,
  add column read_at timestamptz;
comment on column review.carried_from is
  'it was begun on this one, and its student has handed in again since; null: it was begun where it is';
comment on column review.read_at is 'when its student last opened it; null: not yet';
