-- The last link of each tenant's chain; its row lock makes the order of entries.
create table audit_head (
  tenant_id uuid not null,
  sequence bigint not null,
  hash bytea not null,
  constraint audit_head_pk primary key (tenant_id),
  constraint audit_head_tenant_fk foreign key (tenant_id) references tenant (id)
);

create table audit_entry (
  tenant_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  role text not null,
  action text not null,
  object_kind text not null,
  object_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint audit_entry_pk primary key (tenant_id, sequence),
  constraint audit_entry_tenant_fk foreign key (tenant_id) references tenant (id)
);

create index audit_entry_object_ix on audit_entry (tenant_id, object_kind, object_id, sequence);

alter table audit_head enable row level security;

alter table audit_head force row level security;

create policy audit_head_tenant on audit_head using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table audit_entry enable row level security;

alter table audit_entry force row level security;

create policy audit_entry_tenant on audit_entry using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on audit_head to thidua_app;

-- Append-only by privilege.
grant select, insert on audit_entry to thidua_app;
