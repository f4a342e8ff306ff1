-- Where a person wants reminders by mail. Accounts stand outside every office, and so does this.
create table mail_address (
  account_id uuid not null,
  address text not null,
  set_at timestamptz not null,
  constraint mail_address_pk primary key (account_id),
  constraint mail_address_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- The secret address of a person's calendar. Only its hash is kept, so nobody can read it here; a new one ends the old.
create table calendar_feed (
  account_id uuid not null,
  token_sha256 text not null,
  created_at timestamptz not null,
  constraint calendar_feed_pk primary key (account_id),
  constraint calendar_feed_token_uq unique (token_sha256),
  constraint calendar_feed_account_fk foreign key (account_id) references account (id) on delete cascade
);

grant select, insert, update, delete on mail_address, calendar_feed to thidua_app;
