-- An account begins, and a forgotten password ends, with a link that its person opens.

create table account_invitation (
  person_id uuid primary key references person on delete cascade,
  hash text not null unique,
  expires_at timestamptz not null
);
comment on table account_invitation is 'lets somebody choose the password of their account, once; a newer one ends the older';
comment on column account_invitation.hash is 'SHA-256 of what the address holds';
comment on column local_account.password is 'bcrypt in modular crypt format; empty: none chosen yet';
