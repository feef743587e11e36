-- A project that was deleted can be brought back for a while: until then nobody finds it -----------------------------

alter table project add column deleted_at timestamptz;
comment on column project.deleted_at is 'since when only the list of what can be brought back knows it';
create index project_deleted_idx on project (deleted_at) where deleted_at is not null;

-- Who deleted their work for an activity may begin it anew meanwhile.
drop index one_work_an_activity;
drop index one_start_an_activity;
drop index one_hidden_test_an_activity;
create unique index one_work_an_activity on project (activity_id, owner_id)
  where purpose = 'WORK' and deleted_at is null;
create unique index one_start_an_activity on project (activity_id) where purpose = 'START' and deleted_at is null;
create unique index one_hidden_test_an_activity on project (activity_id)
  where purpose = 'HIDDEN_TEST' and deleted_at is null;

create view project_keeper as
  select p.id as project_id, p.owner_id as person_id, p.deleted_at from project p where p.purpose in ('OWN', 'WORK')
  union
  select p.id, m.person_id, p.deleted_at from project p
  join activity a on a.id = p.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where p.purpose in ('START', 'HIDDEN_TEST');
comment on view project_keeper is 'who may change what is in a project, or bring it back where it was deleted';

create or replace view project_editor as
  select project_id, person_id from project_keeper where deleted_at is null;

-- As it was: what was handed in is a copy, which goes with the activity or its student and never by itself.
create or replace view project_reader as
  select project_id, person_id from project_editor
  union
  select p.id, p.owner_id from project p where p.purpose = 'SUBMITTED'
  union
  select s.project_id, m.person_id from submission s
  join activity a on a.id = s.activity_id
  join membership m on m.course_id = a.course_id and m.role = 'TUTOR' and m.active
  where s.state = 'HANDED_IN';
