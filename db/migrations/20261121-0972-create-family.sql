-- Which standing movement carries out what a plan names: one row for each plan that names it.
create table standing_carrier (
  tenant_id uuid not null,
  named_movement_id uuid not null,
  movement_id uuid not null,
  linked_by_name text not null,
  linked_at timestamptz not null,
  constraint standing_carrier_pk primary key (tenant_id, named_movement_id),
  constraint standing_carrier_named_fk foreign key (tenant_id, named_movement_id) references named_movement (tenant_id, id),
  constraint standing_carrier_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create index standing_carrier_movement_ix on standing_carrier (tenant_id, movement_id);

-- A unit of the office has launched the movement among its own people.
create table unit_launch (
  tenant_id uuid not null,
  movement_id uuid not null,
  unit_id uuid not null,
  launched_on date not null,
  note text,
  withdrawn boolean not null default false,
  said_by_name text not null,
  said_at timestamptz not null,
  constraint unit_launch_pk primary key (tenant_id, movement_id, unit_id),
  constraint unit_launch_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint unit_launch_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

-- The requirement that the share of offices or units that have launched answers.
create table launch_measure (
  tenant_id uuid not null,
  movement_id uuid not null,
  target_id uuid not null,
  constraint launch_measure_pk primary key (tenant_id, movement_id),
  constraint launch_measure_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint launch_measure_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id)
);

-- The city's side: a movement offered to one office below, and what that office has answered.
create table sent_offer (
  tenant_id uuid not null,
  movement_id uuid not null,
  -- the office it is for; offices are public, but this is no foreign key, for an office may be removed
  office_id uuid not null,
  office_name text not null,
  -- what the office is shown: name, theme, period, plan
  content jsonb not null,
  answer_by date,
  sent_by_name text not null,
  sent_at timestamptz not null,
  delivered_at timestamptz,
  state text not null,
  answer jsonb,
  answered_at timestamptz,
  constraint sent_offer_pk primary key (tenant_id, movement_id, office_id),
  constraint sent_offer_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint sent_offer_state_ck check (state in ('sent', 'delivered', 'taken-up', 'launched', 'declined'))
);

create index sent_offer_state_ix on sent_offer (tenant_id, state);

-- The office's side: its own copy of what was offered, and its answer.
create table received_offer (
  tenant_id uuid not null,
  id uuid not null,
  from_office_id uuid not null,
  from_office_name text not null,
  from_movement_id uuid not null,
  content jsonb not null,
  answer_by date,
  received_at timestamptz not null,
  state text not null,
  movement_id uuid,
  reason text,
  answered_by_name text,
  answered_at timestamptz,
  -- what the sender has been told last
  told text,
  version integer not null default 1,
  constraint received_offer_pk primary key (tenant_id, id),
  constraint received_offer_from_uq unique (tenant_id, from_office_id, from_movement_id),
  constraint received_offer_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint received_offer_state_ck check (state in ('waiting', 'taken-up', 'declined'))
);

create index received_offer_state_ix on received_offer (tenant_id, state);

alter table standing_carrier enable row level security;

alter table standing_carrier force row level security;

create policy standing_carrier_tenant on standing_carrier using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table unit_launch enable row level security;

alter table unit_launch force row level security;

create policy unit_launch_tenant on unit_launch using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table launch_measure enable row level security;

alter table launch_measure force row level security;

create policy launch_measure_tenant on launch_measure using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table sent_offer enable row level security;

alter table sent_offer force row level security;

create policy sent_offer_tenant on sent_offer using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table received_offer enable row level security;

alter table received_offer force row level security;

create policy received_offer_tenant on received_offer using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on unit_launch to thidua_app;

grant select, insert, update on launch_measure to thidua_app;

grant select, insert, update on sent_offer to thidua_app;

grant select, insert, update on received_offer to thidua_app;

grant select, insert on standing_carrier to thidua_app;
