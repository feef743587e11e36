-- The newest samples of a class, which are its project's covers, come from the end of an index ------------------------

create index on sample (label_id, ordinal);
drop index sample_label_id_idx;
