-- Statements are separated by a blank line and sent one at a time.
create schema app;

-- Fails closed: with no tenant entered, nothing compares equal and no row is seen.
create function app.tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

create function app.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.actor_id', true), '')::uuid;

-- SET LOCAL and not set_config(): only the former reaches the workers of a distributed server.
create function app.enter(tenant uuid, actor uuid, role text) returns void language plpgsql as $$
begin
  execute format('set local app.tenant_id = %L', tenant);
  execute format('set local app.actor_id = %L', coalesce(actor::text, ''));
  execute format('set local app.role = %L', role);
end
$$;

grant usage on schema app, public to thidua_app;

grant execute on all functions in schema app to thidua_app;

-- Reference table: every office that keeps data here. Names of communes are public.
create table tenant (
  id uuid not null,
  kind text not null,
  -- xã, phường, đặc khu, thành phố: as it stands before the name
  unit_kind text not null,
  name text not null,
  parent_id uuid,
  sample boolean not null default false,
  created_at timestamptz not null,
  constraint tenant_pk primary key (id),
  constraint tenant_kind_ck check (kind in ('city', 'commune')),
  constraint tenant_parent_fk foreign key (parent_id) references tenant (id)
);

grant select, insert on tenant to thidua_app;

grant update (name, unit_kind) on tenant to thidua_app;
