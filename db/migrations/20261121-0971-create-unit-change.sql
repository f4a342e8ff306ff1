-- One change of the unit tree, with its day: merged, split, renamed, moved, closed. Planned ones wait for their day.
create table unit_change (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  effective_on date not null,
  -- as it was asked for, so that what is done on the day is what was previewed
  request jsonb not null,
  -- the paper it rests on
  paper text,
  state text not null,
  -- why it could not be done on its day
  failure text,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  done_at timestamptz,
  version integer not null default 1,
  constraint unit_change_pk primary key (tenant_id, id),
  constraint unit_change_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint unit_change_kind_ck check (kind in ('merge', 'split', 'rename', 'move', 'close')),
  constraint unit_change_state_ck check (state in ('planned', 'done', 'cancelled', 'failed'))
);

create index unit_change_state_ix on unit_change (tenant_id, state, effective_on);

-- Append-only: what a change did to one unit, and to which other unit it led.
create table unit_event (
  tenant_id uuid not null,
  id uuid not null,
  change_id uuid not null,
  unit_id uuid not null,
  kind text not null,
  effective_on date not null,
  -- successor, predecessor or new parent
  related_id uuid,
  detail jsonb not null,
  actor_name text not null,
  at timestamptz not null,
  constraint unit_event_pk primary key (tenant_id, id),
  constraint unit_event_change_fk foreign key (tenant_id, change_id) references unit_change (tenant_id, id),
  constraint unit_event_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint unit_event_related_fk foreign key (tenant_id, related_id) references unit (tenant_id, id),
  constraint unit_event_kind_ck check (kind in
    ('merged-into', 'absorbed', 'split-into', 'split-from', 'renamed', 'moved', 'closed'))
);

create index unit_event_unit_ix on unit_event (tenant_id, unit_id, effective_on);

-- What a unit was called and where it stood from a day on. Append-only; of two rows of one day the later one counts.
create table unit_name (
  tenant_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  sequence integer not null,
  name text not null,
  parent_id uuid,
  constraint unit_name_pk primary key (tenant_id, unit_id, valid_from, sequence),
  constraint unit_name_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint unit_name_parent_fk foreign key (tenant_id, parent_id) references unit (tenant_id, id)
);

alter table unit_change enable row level security;

alter table unit_change force row level security;

create policy unit_change_tenant on unit_change using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table unit_event enable row level security;

alter table unit_event force row level security;

create policy unit_event_tenant on unit_event using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table unit_name enable row level security;

alter table unit_name force row level security;

create policy unit_name_tenant on unit_name using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on unit_change to thidua_app;

grant select, insert on unit_event to thidua_app;

grant select, insert on unit_name to thidua_app;
