-- A mark that is taken back to be changed is one that the university answers for -----------------------------------

alter table review add column taken_back_at timestamptz;
comment on column review.taken_back_at is
  'when it was last taken back from its student; null: never. Its work stays as if it had been released then';

-- What somebody did last, and a page of what somebody did.
create index on audit_entry (by_id, id);
