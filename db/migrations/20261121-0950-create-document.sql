-- A plan paper that was handed in, and what was read in it. The file itself stands in the file store by its hash.
create table document (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_folded text not null,
  media_type text,
  byte_size bigint not null,
  -- null for a plan written here from nothing
  sha256 text,
  state text not null,
  page integer,
  pages integer,
  failure_code text,
  failure_facts jsonb,
  -- thidua.plan/1 as read; facts that people changed stand in fact_decision
  plan jsonb,
  -- latest decision number; drawn by UPDATE, so that decisions of two people stand in one order
  decisions integer not null default 0,
  movement_id uuid,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint document_pk primary key (tenant_id, id),
  constraint document_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint document_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint document_state_ck check (state in ('queued', 'reading', 'read', 'failed', 'cancelled', 'confirmed'))
);

create index document_created_ix on document (tenant_id, created_at desc);

-- Append-only: what a person decided on a fact that was read. The newest decision on a key stands.
create table fact_decision (
  tenant_id uuid not null,
  document_id uuid not null,
  sequence integer not null,
  fact_key text not null,
  verdict text not null,
  -- the fact as corrected or added; null otherwise
  value jsonb,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint fact_decision_pk primary key (tenant_id, document_id, sequence),
  constraint fact_decision_document_fk foreign key (tenant_id, document_id) references document (tenant_id, id),
  constraint fact_decision_verdict_ck check (verdict in ('confirmed', 'corrected', 'added', 'rejected', 'reopened'))
);

-- Append-only: a finding that a person let pass, with the reason where one was given.
create table finding_override (
  tenant_id uuid not null,
  document_id uuid not null,
  id uuid not null,
  rule text not null,
  span_start integer,
  reason text,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint finding_override_pk primary key (tenant_id, document_id, id),
  constraint finding_override_document_fk foreign key (tenant_id, document_id) references document (tenant_id, id)
);

alter table document enable row level security;

alter table document force row level security;

create policy document_tenant on document using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on document to thidua_app;

alter table fact_decision enable row level security;

alter table fact_decision force row level security;

create policy fact_decision_tenant on fact_decision using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on fact_decision to thidua_app;

alter table finding_override enable row level security;

alter table finding_override force row level security;

create policy finding_override_tenant on finding_override using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on finding_override to thidua_app;

alter table plan add constraint plan_document_fk foreign key (tenant_id, document_id) references document (tenant_id, id);
