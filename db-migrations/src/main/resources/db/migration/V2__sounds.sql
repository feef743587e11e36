-- A picture has sides, a sound lasts.
alter table sample
  alter column width drop not null,
  alter column height drop not null,
  add column duration_ms integer,
  add constraint sample_extent check (
    (width is not null and height is not null and duration_ms is null)
    or (width is null and height is null and duration_ms is not null));
comment on column sample.duration_ms is 'of a sound; a picture has width and height instead';

alter table label add column background boolean not null default false;
comment on column label.background is 'what is heard when there is nothing to hear: a project of sounds begins with one such class';
