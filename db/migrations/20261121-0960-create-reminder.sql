-- A notice to one person about one duty, at one step before or after its day. The key is what makes it exactly once.
create table reminder (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  duty_kind text not null,
  -- of a report: its unit and its period, 'uuid/2025-10'
  duty_id text not null,
  -- the day it was due when this was made: a duty put off is called for again
  due_on date not null,
  step text not null,
  unit_id uuid,
  period text,
  -- what the duty is about: the text of a task, the name of a movement
  subject text not null,
  -- figures of a report that are still open
  open_count integer,
  link text not null,
  -- what a person wrote; null where the clock reminds
  text text,
  call_id uuid,
  made_at timestamptz not null,
  -- not shown before: until then it can be taken back
  shown_from timestamptz not null,
  withdrawn_at timestamptz,
  read_at timestamptz,
  constraint reminder_pk primary key (tenant_id, id),
  constraint reminder_once_uq unique (tenant_id, account_id, duty_kind, duty_id, due_on, step),
  constraint reminder_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint reminder_kind_ck check (duty_kind in ('task', 'report', 'review', 'difficulty')),
  constraint reminder_step_ck check (step in
    ('before-week', 'before-day', 'on-day', 'late-three', 'late-week', 'to-officer', 'to-leader', 'by-hand'))
);

create index reminder_duty_ix on reminder (tenant_id, duty_kind, duty_id, due_on);

create index reminder_account_ix on reminder (tenant_id, account_id, shown_from);

create index reminder_unit_ix on reminder (tenant_id, unit_id, period);

-- An officer called on one unit for one report, whether or not anybody there has an account.
create table reminder_call (
  tenant_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  unit_id uuid not null,
  period text not null,
  called_on date not null,
  -- 1; more only where the officer insisted on another the same day
  attempt integer not null,
  text text not null,
  recipients integer not null,
  called_by uuid not null,
  called_by_name text not null,
  called_at timestamptz not null,
  shown_from timestamptz not null,
  withdrawn_at timestamptz,
  constraint reminder_call_pk primary key (tenant_id, id),
  constraint reminder_call_day_uq unique (tenant_id, unit_id, period, called_on, attempt),
  constraint reminder_call_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create index reminder_call_batch_ix on reminder_call (tenant_id, batch_id);

alter table reminder add constraint reminder_call_fk foreign key (tenant_id, call_id) references reminder_call (tenant_id, id);

create index reminder_call_ix on reminder (tenant_id, call_id);

-- Letters on their way: written in the transaction that reminds, sent afterwards, tried again when the post is away.
create table outgoing_mail (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  batch_id uuid,
  address text not null,
  subject text not null,
  body text not null,
  state text not null,
  created_at timestamptz not null,
  send_after timestamptz not null,
  attempts integer not null default 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  failure text,
  constraint outgoing_mail_pk primary key (tenant_id, id),
  constraint outgoing_mail_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint outgoing_mail_state_ck check (state in ('queued', 'sending', 'sent', 'failed', 'cancelled'))
);

create index outgoing_mail_state_ix on outgoing_mail (tenant_id, state, send_after);

create index outgoing_mail_batch_ix on outgoing_mail (tenant_id, batch_id);

-- Where a day of this office differs from the holidays of the law as data. usual: it does no longer.
create table office_day (
  tenant_id uuid not null,
  day date not null,
  kind text not null,
  name text not null,
  set_by_name text not null,
  set_at timestamptz not null,
  constraint office_day_pk primary key (tenant_id, day),
  constraint office_day_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint office_day_kind_ck check (kind in ('off', 'working', 'usual'))
);

alter table reminder enable row level security;

alter table reminder force row level security;

create policy reminder_tenant on reminder using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on reminder to thidua_app;

alter table reminder_call enable row level security;

alter table reminder_call force row level security;

create policy reminder_call_tenant on reminder_call using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on reminder_call to thidua_app;

alter table outgoing_mail enable row level security;

alter table outgoing_mail force row level security;

create policy outgoing_mail_tenant on outgoing_mail using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on outgoing_mail to thidua_app;

alter table office_day enable row level security;

alter table office_day force row level security;

create policy office_day_tenant on office_day using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on office_day to thidua_app;
