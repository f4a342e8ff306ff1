-- The only way anything of an office is ever deleted: an office that was made as a sample, whole. It runs as the
-- owner because the program's role may not delete; `tenant.sample` cannot be set later, so no real office fits.
-- Foreign keys decide the order: a table that is still referred to waits for the next pass.
create function app.remove_sample_tenant(doomed uuid) returns void language plpgsql security definer
  set search_path = pg_catalog, public, app as $$
declare
  target regclass;
  blocked integer;
  passes integer := 0;
begin
  if not exists (select 1 from public.tenant where id = doomed and sample) then
    raise exception 'only a sample can be removed' using errcode = '42501';
  end if;
  perform app.enter(doomed, null, 'admin');
  loop
    blocked := 0;
    for target in
      select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'tenant_id' and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
        and c.relnamespace = 'public'::regnamespace
    loop
      begin
        execute format('delete from %s where tenant_id = $1', target) using doomed;
      exception when foreign_key_violation then
        blocked := blocked + 1;
      end;
    end loop;
    exit when blocked = 0;
    passes := passes + 1;
    if passes > 50 then
      raise exception 'sample data refers to itself in a circle';
    end if;
  end loop;
  delete from public.tenant where id = doomed;
end
$$;

revoke execute on function app.remove_sample_tenant(uuid) from public;

grant execute on function app.remove_sample_tenant(uuid) to thidua_app;
