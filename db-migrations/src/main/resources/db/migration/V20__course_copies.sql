-- A course that a VLE made of an earlier one: its links name the earlier one's activities ---------------------------

alter table activity add column lineage uuid[] not null default '{}';
comment on column activity.lineage is
  'the activities that it is a copy of, the first of them first; they may be gone by now';
create index on activity using gin (lineage);

alter table resource_link add column named_activity uuid, add column history text;
comment on column resource_link.named_activity is
  'the activity that the link itself names, in whichever course that is or was; anybody who edits the VLE''s course may write it';
comment on column resource_link.history is
  'the VLE''s ids of the links that it is a copy of, the latest first, one a line (ResourceLink.id.history)';
