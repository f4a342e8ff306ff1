-- Who tried to come in, when and from where; for the administrators of the account's offices. Kept for half a year.
create table account_sign_in (
  id uuid not null,
  account_id uuid not null,
  outcome text not null,
  address text not null,
  user_agent text,
  at timestamptz not null,
  constraint account_sign_in_pk primary key (id),
  constraint account_sign_in_account_fk foreign key (account_id) references account (id) on delete cascade,
  constraint account_sign_in_outcome_ck
    check (outcome in ('in', 'wrong-password', 'wrong-code', 'code-asked', 'slowed'))
);

create index account_sign_in_account_ix on account_sign_in (account_id, at desc);

create index account_sign_in_at_ix on account_sign_in (at);

-- A code of the phone counts once: who watched it being typed cannot type it again.
create table account_used_code (
  account_id uuid not null,
  code_sha256 text not null,
  used_at timestamptz not null,
  constraint account_used_code_pk primary key (account_id, code_sha256),
  constraint account_used_code_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_used_code_used_ix on account_used_code (used_at);

grant select, insert, delete on account_sign_in, account_used_code to thidua_app;

-- The same form sent twice gives one role.
create unique index membership_lasting_uq on membership (tenant_id, account_id, unit_id, role) where valid_to is null;
