-- One version of a plan paper as it was confirmed. A new version never changes an old one.
create table plan (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  version integer not null,
  document_id uuid,
  -- thidua.plan/1, with the facts as confirmed
  facts jsonb not null,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint plan_pk primary key (tenant_id, id),
  constraint plan_version_uq unique (tenant_id, movement_id, version),
  constraint plan_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- The present state of each movement; movement_event is the log that it caches.
create table movement (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  -- without marks, lower case: what search compares
  name_folded text not null,
  theme text,
  objective text,
  subjects text,
  period_from date,
  period_to date,
  period_text text,
  status text not null,
  launched_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint movement_pk primary key (tenant_id, id),
  constraint movement_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint movement_kind_ck check (kind in ('standing', 'thematic', 'wave')),
  constraint movement_status_ck check (status in
    ('draft', 'ready', 'launched', 'running', 'closing', 'summed-up', 'archived', 'dropped')),
  constraint movement_period_ck check (period_from is null or period_to is null or period_to >= period_from)
);

create index movement_status_ix on movement (tenant_id, status, period_to);

alter table plan add constraint plan_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id);

-- Append-only: who did what to a movement, and why.
create table movement_event (
  tenant_id uuid not null,
  movement_id uuid not null,
  sequence integer not null,
  action text not null,
  from_status text not null,
  to_status text not null,
  reason text,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  constraint movement_event_pk primary key (tenant_id, movement_id, sequence),
  constraint movement_event_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create table content_group (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  name text not null,
  constraint content_group_pk primary key (tenant_id, id),
  constraint content_group_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create index content_group_movement_ix on content_group (tenant_id, movement_id, position);

create table phase (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  name text not null,
  title text,
  opens_on date,
  closes_on date,
  constraint phase_pk primary key (tenant_id, id),
  constraint phase_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create index phase_movement_ix on phase (tenant_id, movement_id, position);

create table milestone (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  phase_id uuid not null,
  kind text not null,
  due_on date,
  constraint milestone_pk primary key (tenant_id, id),
  constraint milestone_phase_fk foreign key (tenant_id, phase_id) references phase (tenant_id, id),
  constraint milestone_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint milestone_kind_ck check (kind in ('interim-review', 'final-review'))
);

create index milestone_movement_ix on milestone (tenant_id, movement_id);

create table named_movement (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  name text not null,
  launched_by text,
  from_year integer,
  to_year integer,
  plan_number text,
  constraint named_movement_pk primary key (tenant_id, id),
  constraint named_movement_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create index named_movement_movement_ix on named_movement (tenant_id, movement_id, position);

create table award_rule (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  position integer not null,
  level text,
  form text,
  text text not null,
  constraint award_rule_pk primary key (tenant_id, id),
  constraint award_rule_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

create index award_rule_movement_ix on award_rule (tenant_id, movement_id, position);

-- Why a point of the readiness checklist that the plan does not meet was let pass. Append-only.
create table readiness_note (
  tenant_id uuid not null,
  movement_id uuid not null,
  item text not null,
  sequence integer not null,
  reason text not null,
  actor_name text not null,
  at timestamptz not null,
  constraint readiness_note_pk primary key (tenant_id, movement_id, item, sequence),
  constraint readiness_note_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

alter table movement enable row level security;

alter table movement force row level security;

create policy movement_tenant on movement using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on movement to thidua_app;

alter table plan enable row level security;

alter table plan force row level security;

create policy plan_tenant on plan using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on plan to thidua_app;

alter table movement_event enable row level security;

alter table movement_event force row level security;

create policy movement_event_tenant on movement_event using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on movement_event to thidua_app;

alter table content_group enable row level security;

alter table content_group force row level security;

create policy content_group_tenant on content_group using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on content_group to thidua_app;

alter table phase enable row level security;

alter table phase force row level security;

create policy phase_tenant on phase using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on phase to thidua_app;

alter table milestone enable row level security;

alter table milestone force row level security;

create policy milestone_tenant on milestone using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on milestone to thidua_app;

alter table named_movement enable row level security;

alter table named_movement force row level security;

create policy named_movement_tenant on named_movement using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on named_movement to thidua_app;

alter table award_rule enable row level security;

alter table award_rule force row level security;

create policy award_rule_tenant on award_rule using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on award_rule to thidua_app;

alter table readiness_note enable row level security;

alter table readiness_note force row level security;

create policy readiness_note_tenant on readiness_note using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on readiness_note to thidua_app;
