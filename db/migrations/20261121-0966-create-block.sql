-- Units that compete with one another. Dates, never deletion.
create table block (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_folded text not null,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  constraint block_pk primary key (tenant_id, id),
  constraint block_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint block_dates_ck check (valid_to is null or valid_to >= valid_from)
);

create table block_member (
  tenant_id uuid not null,
  id uuid not null,
  block_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  -- the last day of it; before valid_from for a slip put right on the day it was made
  valid_to date,
  constraint block_member_pk primary key (tenant_id, id),
  constraint block_member_block_fk foreign key (tenant_id, block_id) references block (tenant_id, id),
  constraint block_member_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);

create index block_member_block_ix on block_member (tenant_id, block_id);

create index block_member_unit_ix on block_member (tenant_id, unit_id);

-- Which units lead a block in a year. Append-only: the latest row of a year counts.
create table block_leader (
  tenant_id uuid not null,
  block_id uuid not null,
  year integer not null,
  sequence integer not null,
  leader_unit_id uuid not null,
  deputy_unit_id uuid,
  actor_name text not null,
  at timestamptz not null,
  constraint block_leader_pk primary key (tenant_id, block_id, year, sequence),
  constraint block_leader_block_fk foreign key (tenant_id, block_id) references block (tenant_id, id),
  constraint block_leader_unit_fk foreign key (tenant_id, leader_unit_id) references unit (tenant_id, id),
  constraint block_leader_deputy_fk foreign key (tenant_id, deputy_unit_id) references unit (tenant_id, id)
);

alter table block enable row level security;

alter table block force row level security;

create policy block_tenant on block using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on block to thidua_app;

alter table block_member enable row level security;

alter table block_member force row level security;

create policy block_member_tenant on block_member using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on block_member to thidua_app;

alter table block_leader enable row level security;

alter table block_leader force row level security;

create policy block_leader_tenant on block_leader using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on block_leader to thidua_app;
