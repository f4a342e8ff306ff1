-- The tree inside and below an office, and the outside bodies it works with. Dates, never deletion.
create table unit (
  tenant_id uuid not null,
  id uuid not null,
  parent_id uuid,
  kind text not null,
  name text not null,
  -- name without marks, lower case: what search compares
  name_folded text not null,
  -- a body outside the office's command: Party, Front, police, a company
  outside boolean not null default false,
  position integer not null default 0,
  valid_from date not null,
  valid_to date,
  merged_into_id uuid,
  version integer not null default 1,
  constraint unit_pk primary key (tenant_id, id),
  constraint unit_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint unit_parent_fk foreign key (tenant_id, parent_id) references unit (tenant_id, id),
  constraint unit_merged_fk foreign key (tenant_id, merged_into_id) references unit (tenant_id, id),
  constraint unit_dates_ck check (valid_to is null or valid_to >= valid_from)
);

create index unit_parent_ix on unit (tenant_id, parent_id, position);

alter table unit enable row level security;

alter table unit force row level security;

create policy unit_tenant on unit using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on unit to thidua_app;

-- A role that a person holds in a unit, from a day to a day. The account itself is not a tenant's.
create table membership (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  unit_id uuid not null,
  role text not null,
  -- what stands under the person's name: Chủ tịch, Trưởng thôn
  post text not null,
  valid_from date not null,
  valid_to date,
  constraint membership_pk primary key (tenant_id, id),
  constraint membership_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint membership_role_ck check (role in
    ('officer', 'leader', 'unit', 'council', 'finance', 'publicity', 'clerk', 'front', 'city', 'admin')),
  constraint membership_dates_ck check (valid_to is null or valid_to >= valid_from)
);

create index membership_account_ix on membership (tenant_id, account_id);

alter table membership enable row level security;

alter table membership force row level security;

create policy membership_tenant on membership using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on membership to thidua_app;
