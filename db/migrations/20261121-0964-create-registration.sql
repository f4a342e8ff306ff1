-- A unit's promise for a movement. The row points at the version in force; the versions are what was said.
create table registration (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  unit_id uuid not null,
  state text not null,
  version integer not null,
  constraint registration_pk primary key (tenant_id, id),
  constraint registration_unit_uq unique (tenant_id, movement_id, unit_id),
  constraint registration_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint registration_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint registration_state_ck check (state in ('registered', 'withdrawn'))
);

-- An uploaded list of registrations. Append-only; bytes by hash in the file store.
create table registration_import (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  sha256 text not null,
  name text not null,
  bytes integer not null,
  actor_name text not null,
  at timestamptz not null,
  constraint registration_import_pk primary key (tenant_id, id),
  constraint registration_import_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

-- That a list was taken over, once: confirmed twice, it is one row. Append-only.
create table registration_import_use (
  tenant_id uuid not null,
  import_id uuid not null,
  registered integer not null,
  actor_name text not null,
  at timestamptz not null,
  constraint registration_import_use_pk primary key (tenant_id, import_id),
  constraint registration_import_use_fk foreign key (tenant_id, import_id) references registration_import (tenant_id, id)
);

-- What a unit promised, as it was said each time. Append-only.
create table registration_version (
  tenant_id uuid not null,
  registration_id uuid not null,
  version integer not null,
  action text not null,
  -- by the unit itself, by the officer from paper, or from an uploaded list
  way text not null,
  signatory_name text not null,
  signatory_post text not null,
  signed_on date not null,
  note text,
  -- after the last day for registering
  late boolean not null,
  import_id uuid,
  -- photo or scan of the paper
  paper_sha256 text,
  paper_name text,
  paper_media_type text,
  paper_bytes integer,
  client_key uuid not null,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  constraint registration_version_pk primary key (tenant_id, registration_id, version),
  constraint registration_version_client_uq unique (tenant_id, client_key),
  constraint registration_version_registration_fk foreign key (tenant_id, registration_id)
    references registration (tenant_id, id),
  constraint registration_version_import_fk foreign key (tenant_id, import_id)
    references registration_import (tenant_id, id),
  constraint registration_version_action_ck check (action in ('register', 'change', 'withdraw')),
  constraint registration_version_way_ck check (way in ('unit', 'paper', 'list')),
  constraint registration_version_paper_ck check ((paper_sha256 is null) = (paper_name is null))
);

-- One figure of a version.
create table registration_promise (
  tenant_id uuid not null,
  registration_id uuid not null,
  version integer not null,
  target_id uuid not null,
  value numeric not null,
  -- against what the plan asks: higher, as-asked, lower; none where the target has no figure
  against text not null,
  constraint registration_promise_pk primary key (tenant_id, registration_id, version, target_id),
  constraint registration_promise_version_fk foreign key (tenant_id, registration_id, version)
    references registration_version (tenant_id, registration_id, version),
  constraint registration_promise_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint registration_promise_against_ck check (against in ('higher', 'as-asked', 'lower', 'none'))
);

create index registration_promise_target_ix on registration_promise (tenant_id, target_id);

-- An award aimed at in a version: a code of the law, or what the plan itself promises.
create table registration_aim (
  tenant_id uuid not null,
  registration_id uuid not null,
  version integer not null,
  position integer not null,
  award_code text,
  award_rule_id uuid,
  -- how many persons or collectives; null where it was not said
  recipients integer,
  constraint registration_aim_pk primary key (tenant_id, registration_id, version, position),
  constraint registration_aim_version_fk foreign key (tenant_id, registration_id, version)
    references registration_version (tenant_id, registration_id, version),
  constraint registration_aim_rule_fk foreign key (tenant_id, award_rule_id) references award_rule (tenant_id, id),
  constraint registration_aim_one_ck check ((award_code is null) <> (award_rule_id is null))
);

-- Last day for registering a movement. Append-only: the latest row counts; no row, no last day.
create table registration_deadline (
  tenant_id uuid not null,
  movement_id uuid not null,
  sequence integer not null,
  closes_on date,
  actor_name text not null,
  at timestamptz not null,
  constraint registration_deadline_pk primary key (tenant_id, movement_id, sequence),
  constraint registration_deadline_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

alter table registration enable row level security;

alter table registration force row level security;

create policy registration_tenant on registration using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on registration to thidua_app;

alter table registration_import enable row level security;

alter table registration_import force row level security;

create policy registration_import_tenant on registration_import using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_import to thidua_app;

alter table registration_import_use enable row level security;

alter table registration_import_use force row level security;

create policy registration_import_use_tenant on registration_import_use using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_import_use to thidua_app;

alter table registration_version enable row level security;

alter table registration_version force row level security;

create policy registration_version_tenant on registration_version using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_version to thidua_app;

alter table registration_promise enable row level security;

alter table registration_promise force row level security;

create policy registration_promise_tenant on registration_promise using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_promise to thidua_app;

alter table registration_aim enable row level security;

alter table registration_aim force row level security;

create policy registration_aim_tenant on registration_aim using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_aim to thidua_app;

alter table registration_deadline enable row level security;

alter table registration_deadline force row level security;

create policy registration_deadline_tenant on registration_deadline using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on registration_deadline to thidua_app;
