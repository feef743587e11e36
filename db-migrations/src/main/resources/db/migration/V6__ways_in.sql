-- One person, several ways in, and the roles that come with them ---------------------------------------------------

alter table identity add column role text check (role in ('STUDENT', 'TUTOR', 'ADMIN'));
comment on column identity.role is 'what the issuer''s claims gave at the last sign-in; null where they give nothing';

alter table person add column given_role text not null default 'STUDENT' check (given_role in ('STUDENT', 'TUTOR', 'ADMIN'));
comment on column person.given_role is 'what an admin gave; person.role is the highest of it and of what the identities give';
update person set given_role = role;

alter table sign_in add column end_session text;
comment on column sign_in.end_session is 'where the sign-in service ends its own session; null where it does not';

create table arriving_identity (
  hash text primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  email text not null,
  role text check (role in ('STUDENT', 'TUTOR', 'ADMIN')),
  expires_at timestamptz not null
);
comment on table arriving_identity is 'who proved to be somebody elsewhere and is asked whether to connect that; whoever takes one takes it away';
comment on column arriving_identity.hash is 'SHA-256 of what the browser that brought it holds';
create index on arriving_identity (expires_at);
