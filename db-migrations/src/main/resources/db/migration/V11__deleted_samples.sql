-- What can still be brought back is asked for by every studio page, and deleting a project removes it too: the index on
-- samples leaves it out.
create index sample_deleted_idx on sample (project_id, deleted_at) where deleted_at is not null;
