-- The log says who did what to whom --------------------------------------------------------------------------------

alter table audit_entry
  add column by_id uuid,
  add column whom_id uuid,
  add column course_id uuid,
  add column course text,
  add column subject text,
  add column was text,
  add column became text;
comment on table audit_entry is 'what was done that others have to be able to ask about; an id outlives its person, a name does not stand here';
comment on column audit_entry.by_id is 'who did it; null: the service itself, as at the end of a course, or what a VLE or sign-in service said';
comment on column audit_entry.whom_id is 'to whom; null where it was done to nobody';
comment on column audit_entry.course is 'what it was called then: the course may be gone';
comment on column audit_entry.subject is 'the activity, platform or setting that it was done to, as it was called then';
comment on column audit_entry.was is 'before: a kind, a colon and a value, as role:TUTOR, day:2026-12-24; null: nothing';
comment on column audit_entry.became is 'after, written the same way';
create index on audit_entry (by_id);
create index on audit_entry (whom_id);
create index on audit_entry (at);

-- Assessed work outlives its account for a while -------------------------------------------------------------------

alter table person add column erased_at timestamptz;
comment on column person.erased_at is 'since when nobody can sign in as them: only the assessed work in their name is left, until that goes too';
create index on person (erased_at) where erased_at is not null;
alter table submission add column kept_until timestamptz;
comment on column submission.kept_until is 'how long it stays though the account of who handed it in is deleted; null while it is not';

-- The first admin is made once ---------------------------------------------------------------------------------------

create table first_admin (
  username text primary key,
  made_at timestamptz not null
);
comment on table first_admin is 'user names for which the configuration made an admin once: a start makes them never again';
