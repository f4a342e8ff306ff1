-- What the units of a block promise each other for a movement, on one sheet. Made when the first of them agrees.
create table pledge (
  tenant_id uuid not null,
  id uuid not null,
  -- the table of blocks is made later, so nothing refers to it here; commands look it up
  block_id uuid not null,
  movement_id uuid not null,
  created_at timestamptz not null,
  constraint pledge_pk primary key (tenant_id, id),
  constraint pledge_block_uq unique (tenant_id, block_id, movement_id),
  constraint pledge_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id)
);

-- A member agrees to what its registration says at that version; the leader of the block signs for all. Append-only.
create table pledge_consent (
  tenant_id uuid not null,
  pledge_id uuid not null,
  unit_id uuid not null,
  sequence integer not null,
  -- agree: of a member; sign: of the block's leader
  kind text not null,
  -- version of the registration agreed to; null for a signature and for a member that promised nothing
  registration_version integer,
  -- all that was agreed to when it was signed, so that a later change shows
  fingerprint text,
  signatory_name text not null,
  signatory_post text not null,
  actor_id uuid not null,
  actor_role text not null,
  at timestamptz not null,
  constraint pledge_consent_pk primary key (tenant_id, pledge_id, unit_id, sequence),
  constraint pledge_consent_pledge_fk foreign key (tenant_id, pledge_id) references pledge (tenant_id, id),
  constraint pledge_consent_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint pledge_consent_kind_ck check (kind in ('agree', 'sign'))
);

alter table pledge enable row level security;

alter table pledge force row level security;

create policy pledge_tenant on pledge using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on pledge to thidua_app;

alter table pledge_consent enable row level security;

alter table pledge_consent force row level security;

create policy pledge_consent_tenant on pledge_consent using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on pledge_consent to thidua_app;
