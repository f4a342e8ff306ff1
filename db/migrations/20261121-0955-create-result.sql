-- How a target is measured: what units are asked for, and how their figures make one.
-- Code of an indicator in the library, so that one figure serves many plans; null for a target of its own.
alter table target add column indicator text;

-- null: as the comparator says
alter table target add column direction text;

-- number: one figure; ratio: so many of so many, in per cent; yes-no: done or not, kept as 1 or 0
alter table target add column measure text not null default 'number';

-- how the figures of units make the figure of the office
alter table target add column roll_up text not null default 'sum';

-- how the figures of periods make the figure of the whole time; last: each is counted from the beginning
alter table target add column over_time text not null default 'last';

alter table target add column baseline numeric;

alter table target add column baseline_on date;

-- null: as the movement says
alter table target add column report_every text;

-- the same target under the movement before this one, when it outlived that
alter table target add column carried_from_id uuid;

alter table target add constraint target_direction_ck check (direction in ('higher', 'lower', 'exact'));

alter table target add constraint target_measure_ck check (measure in ('number', 'ratio', 'yes-no'));

alter table target add constraint target_roll_up_ck
  check (roll_up in ('sum', 'weighted-ratio', 'average', 'last', 'max', 'count-passing'));

alter table target add constraint target_over_time_ck check (over_time in ('last', 'sum', 'average', 'max'));

alter table target add constraint target_report_every_ck
  check (report_every in ('monthly', 'quarterly', 'half-yearly', 'yearly'));

alter table target add constraint target_carried_fk foreign key (tenant_id, carried_from_id) references target (tenant_id, id);

create index target_indicator_ix on target (tenant_id, indicator);

alter table movement add column report_every text not null default 'quarterly';

-- days after the end of a period until which its figures are in time
alter table movement add column report_within_days integer not null default 5;

alter table movement add constraint movement_report_every_ck
  check (report_every in ('monthly', 'quarterly', 'half-yearly', 'yearly'));

-- What this unit alone is asked for; null: the target's own figure.
alter table assignment add column own_value numeric;

-- its part of a sum, or its weight in an average
alter table assignment add column share numeric;

-- who in the unit answers for it, and who stands in; accounts are not a tenant's
alter table assignment add column account_id uuid;

alter table assignment add column deputy_account_id uuid;

-- What a unit said of one target for one period. Append-only: put right by a later entry that names it.
create table result_entry (
  tenant_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  -- 2025-10 | 2025-Q4 | 2025-H2 | 2025
  period text not null,
  kind text not null,
  value numeric,
  numerator numeric,
  denominator numeric,
  -- a note; the reason where the kind is missing or the entry corrects another
  note text,
  corrects_id uuid,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_role text not null,
  entered_at timestamptz not null,
  -- when it was typed on a device that was offline; null: at once
  typed_at timestamptz,
  -- drawn where it was typed: sent twice, it is one entry
  client_key uuid not null,
  constraint result_entry_pk primary key (tenant_id, id),
  constraint result_entry_client_uq unique (tenant_id, client_key),
  constraint result_entry_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint result_entry_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint result_entry_corrects_fk foreign key (tenant_id, corrects_id) references result_entry (tenant_id, id),
  constraint result_entry_kind_ck check (kind in ('value', 'no-change', 'not-arisen', 'missing')),
  constraint result_entry_value_ck check ((kind in ('value', 'no-change')) = (value is not null)),
  constraint result_entry_ratio_ck check ((numerator is null) = (denominator is null))
);

create index result_entry_cell_ix on result_entry (tenant_id, target_id, unit_id, period, entered_at);

-- One figure that is owed: a target, a unit, a period. A cache of result_entry and result_event.
create table result_cell (
  tenant_id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  period text not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  state text not null,
  entry_id uuid,
  kind text,
  value numeric,
  numerator numeric,
  denominator numeric,
  entered_at timestamptz,
  -- the first time it was submitted: what timeliness goes by
  submitted_at timestamptz,
  accepted_at timestamptz,
  late boolean not null default false,
  corrected boolean not null default false,
  return_reason text,
  version integer not null default 1,
  constraint result_cell_pk primary key (tenant_id, target_id, unit_id, period),
  constraint result_cell_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint result_cell_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint result_cell_entry_fk foreign key (tenant_id, entry_id) references result_entry (tenant_id, id),
  -- waived: not owed any more, for the unit or the duty ended before the period did
  constraint result_cell_state_ck check (state in ('open', 'entered', 'submitted', 'returned', 'accepted', 'waived')),
  constraint result_cell_kind_ck check (kind in ('value', 'no-change', 'not-arisen', 'missing'))
);

create index result_cell_unit_ix on result_cell (tenant_id, unit_id, period);

create index result_cell_state_ix on result_cell (tenant_id, state, due_on);

-- Append-only: what was done to a cell. The state of the cell is what this log says.
create table result_event (
  tenant_id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  period text not null,
  sequence integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  entry_id uuid,
  reason text,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  constraint result_event_pk primary key (tenant_id, target_id, unit_id, period, sequence),
  constraint result_event_cell_fk foreign key (tenant_id, target_id, unit_id, period)
    references result_cell (tenant_id, target_id, unit_id, period)
);

create index result_event_at_ix on result_event (tenant_id, at);

-- Photo, scan or file that proves an entry. Append-only; bytes by hash in the file store.
create table evidence (
  tenant_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  added_at timestamptz not null,
  constraint evidence_pk primary key (tenant_id, id),
  constraint evidence_entry_fk foreign key (tenant_id, entry_id) references result_entry (tenant_id, id)
);

create index evidence_entry_ix on evidence (tenant_id, entry_id);

create index evidence_sha256_ix on evidence (tenant_id, sha256);

-- One figure of many units: of everything at and below a unit, for a target and a period. Written in the transaction
-- that saves a result, so it is never behind.
create table target_roll_up (
  tenant_id uuid not null,
  target_id uuid not null,
  -- the node of the unit tree; the office's own unit for all
  unit_id uuid not null,
  period text not null,
  period_to date not null,
  -- null: nothing that can be counted was reported
  value numeric,
  numerator numeric,
  denominator numeric,
  owed integer not null,
  reported integer not null,
  passing integer not null,
  constraint target_roll_up_pk primary key (tenant_id, target_id, unit_id, period),
  constraint target_roll_up_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint target_roll_up_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

-- A period closed to entries of the whole office. Append-only: opened again by a later row.
create table period_lock (
  tenant_id uuid not null,
  period text not null,
  sequence integer not null,
  locked boolean not null,
  reason text,
  actor_name text not null,
  at timestamptz not null,
  constraint period_lock_pk primary key (tenant_id, period, sequence),
  constraint period_lock_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- One unit may still enter figures of a locked period, until a day. Append-only.
create table period_exception (
  tenant_id uuid not null,
  id uuid not null,
  period text not null,
  unit_id uuid not null,
  until date not null,
  reason text not null,
  actor_name text not null,
  at timestamptz not null,
  constraint period_exception_pk primary key (tenant_id, id),
  constraint period_exception_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create index period_exception_ix on period_exception (tenant_id, period, unit_id);

alter table result_entry enable row level security;

alter table result_entry force row level security;

create policy result_entry_tenant on result_entry using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on result_entry to thidua_app;

alter table result_cell enable row level security;

alter table result_cell force row level security;

create policy result_cell_tenant on result_cell using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on result_cell to thidua_app;

alter table result_event enable row level security;

alter table result_event force row level security;

create policy result_event_tenant on result_event using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on result_event to thidua_app;

alter table evidence enable row level security;

alter table evidence force row level security;

create policy evidence_tenant on evidence using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on evidence to thidua_app;

alter table target_roll_up enable row level security;

alter table target_roll_up force row level security;

create policy target_roll_up_tenant on target_roll_up using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on target_roll_up to thidua_app;

alter table period_lock enable row level security;

alter table period_lock force row level security;

create policy period_lock_tenant on period_lock using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on period_lock to thidua_app;

alter table period_exception enable row level security;

alter table period_exception force row level security;

create policy period_exception_tenant on period_exception using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on period_exception to thidua_app;
