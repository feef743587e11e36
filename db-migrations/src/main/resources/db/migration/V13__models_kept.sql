-- The models of a project: named, and one of them in use ------------------------------------------------------------

alter table model
  add column name text not null default '',
  add column in_place_of integer;
comment on column model.name is 'what its person calls it; empty: nothing';
comment on column model.in_place_of is
  'it was chosen when this was the newest version, and is in use until there is a newer one; null: not chosen';

-- Which model a project answers with. Every query about it goes by this: what was chosen, else the newest.
create view model_in_use as
  select distinct on (project_id) project_id, id as model_id from model
  order by project_id, coalesce(in_place_of, version) desc, in_place_of nulls last;

alter table project add column last_deleted_version integer not null default 0;
comment on column project.last_deleted_version is 'of its models: a number is given once, though its model goes';
