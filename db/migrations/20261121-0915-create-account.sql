-- Accounts stand outside every office: plain local tables, no tenant_id, no foreign key to a tenant's table.
create table account (
  id uuid not null,
  name text not null,
  user_name text not null,
  -- The library asks for one; an address that cannot exist unless the person has given theirs.
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  must_change_password boolean not null default false,
  -- Set for the invented people of the sample data alone: what "Xem như…" calls them.
  sample_label text,
  sample_position integer,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_pk primary key (id),
  constraint account_user_name_uq unique (user_name),
  constraint account_email_uq unique (email)
);

create table account_credential (
  id uuid not null,
  account_id uuid not null,
  provider text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_credential_pk primary key (id),
  constraint account_credential_uq unique (provider, provider_account_id),
  constraint account_credential_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_credential_account_ix on account_credential (account_id);

create table account_session (
  id uuid not null,
  account_id uuid not null,
  token text not null,
  ip_address text,
  user_agent text,
  -- Where the person is at work now; checked against the memberships of that office at every request.
  office_id uuid,
  membership_id uuid,
  locked_at timestamptz,
  last_seen_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_session_pk primary key (id),
  constraint account_session_token_uq unique (token),
  constraint account_session_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_session_account_ix on account_session (account_id);

create table account_verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint account_verification_pk primary key (id)
);

create index account_verification_name_ix on account_verification (identifier);

create table account_two_factor (
  id uuid not null,
  account_id uuid not null,
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  constraint account_two_factor_pk primary key (id),
  constraint account_two_factor_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_two_factor_account_ix on account_two_factor (account_id);

-- In which offices an account has ever held a role; the roles themselves stand in each office's own membership.
create table account_office (
  account_id uuid not null,
  office_id uuid not null,
  constraint account_office_pk primary key (account_id, office_id),
  constraint account_office_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index account_office_office_ix on account_office (office_id);

-- A browser that has signed in to an account before: others' guesses do not slow it down.
create table account_device (
  token_sha256 text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint account_device_pk primary key (token_sha256, account_id),
  constraint account_device_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- Attempts counted by who is tried from where. Never by account alone, so nobody can lock another out.
create table sign_in_limit (
  subject text not null,
  failures integer not null,
  last_attempt_at timestamptz not null,
  blocked_until timestamptz,
  constraint sign_in_limit_pk primary key (subject)
);

create index sign_in_limit_last_ix on sign_in_limit (last_attempt_at);

grant select, insert, update, delete on account, account_credential, account_session, account_verification,
  account_two_factor, account_office, account_device, sign_in_limit to thidua_app;
