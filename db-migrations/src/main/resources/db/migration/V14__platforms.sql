-- VLEs that change, and tutors that a VLE knows as learners ----------------------------------------------------------

alter table platform add column authorization_server text;
comment on column platform.authorization_server is
  'what it calls the server that gives tokens, as it told at its registration; null: nothing. Not always an address';

alter table registration_invitation add column platform_id uuid references platform on delete cascade;
comment on column registration_invitation.platform_id is 'the platform that may register itself anew; null: a new one';

alter table membership add column raised_role text check (raised_role in ('TUTOR'));
comment on column membership.raised_role is
  'what a tutor of the course made of them, whatever the VLE says; role is the one that holds. Null: as the VLE says';
