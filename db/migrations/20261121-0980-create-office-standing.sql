-- How far one office is with one period: what its city may see of it. Written in the transaction that changes it.
create table office_standing (
  tenant_id uuid not null,
  period text not null,
  due_on date not null,
  units integer not null,
  -- units of which every figure was submitted, and those of them that were late
  units_complete integer not null,
  units_late integer not null,
  owed integer not null,
  submitted integer not null,
  accepted integer not null,
  updated_at timestamptz not null,
  constraint office_standing_pk primary key (tenant_id, period),
  constraint office_standing_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- How many movements one office runs, and how their targets stand: written by the clock.
create table office_state (
  tenant_id uuid not null,
  movements integer not null,
  met integer not null,
  on_track integer not null,
  at_risk integer not null,
  missed integer not null,
  unknown integer not null,
  updated_at timestamptz not null,
  constraint office_state_pk primary key (tenant_id),
  constraint office_state_tenant_fk foreign key (tenant_id) references tenant (id)
);

create index result_cell_period_ix on result_cell (tenant_id, period);

-- The office entered and, where it was entered as their city, the offices below it; fails closed.
-- Its cost makes the planner look rows up by the list, read once, instead of reading the list for every row.
create function app.tenants() returns uuid[] language plpgsql stable parallel safe cost 10000 as $$
begin
  return nullif(current_setting('app.tenants', true), '')::uuid[];
end
$$;

grant execute on function app.tenants() to thidua_app;

create or replace function app.enter(tenant uuid, actor uuid, role text) returns void language plpgsql as $$
begin
  execute format('set local app.tenant_id = %L', tenant);
  execute format('set local app.actor_id = %L', coalesce(actor::text, ''));
  execute format('set local app.role = %L', role);
  execute format('set local app.tenants = %L', array[tenant] || case
    when role = 'city' then array(select t.id from public.tenant t where t.parent_id = tenant) end);
end
$$;

alter table office_standing enable row level security;

alter table office_standing force row level security;

create policy office_standing_read on office_standing for select using (tenant_id = any(app.tenants()));

create policy office_standing_add on office_standing for insert with check (tenant_id = app.tenant());

create policy office_standing_change on office_standing for update using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

-- only with a whole sample: the program may not delete
create policy office_standing_drop on office_standing for delete using (tenant_id = app.tenant());

grant select, insert, update on office_standing to thidua_app;

alter table office_state enable row level security;

alter table office_state force row level security;

create policy office_state_read on office_state for select using (tenant_id = any(app.tenants()));

create policy office_state_add on office_state for insert with check (tenant_id = app.tenant());

create policy office_state_change on office_state for update using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

-- only with a whole sample: the program may not delete
create policy office_state_drop on office_state for delete using (tenant_id = app.tenant());

grant select, insert, update on office_state to thidua_app;
