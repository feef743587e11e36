-- A column in a VLE's gradebook is made once, though several grades are sent at a time ------------------------------

alter table resource_link add column column_asked_at timestamptz;
comment on column resource_link.column_asked_at is 'when somebody last began to have a column made; null: nobody yet';
