create table target (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  parent_id uuid,
  position integer not null,
  -- a figure demanded outside the list of targets
  requirement boolean not null default false,
  label text,
  name text not null,
  name_folded text not null,
  comparator text,
  value numeric,
  value_to numeric,
  unit text,
  cadence text not null,
  due_on date,
  measurable boolean not null,
  -- place in the plan's text; null for a target written by hand
  span_start integer,
  span_end integer,
  version integer not null default 1,
  constraint target_pk primary key (tenant_id, id),
  constraint target_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint target_parent_fk foreign key (tenant_id, parent_id) references target (tenant_id, id),
  constraint target_comparator_ck check (comparator in ('eq', 'gte', 'gt', 'lte', 'lt', 'between')),
  constraint target_cadence_ck check (cadence in ('once', 'yearly', 'quarterly', 'monthly')),
  constraint target_figure_ck check ((comparator is null) = (value is null)),
  constraint target_range_ck check ((comparator = 'between') = (value_to is not null))
);

create index target_movement_ix on target (tenant_id, movement_id, position);

-- Who answers for a target, from a day to a day.
create table assignment (
  tenant_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  constraint assignment_pk primary key (tenant_id, id),
  constraint assignment_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint assignment_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint assignment_dates_ck check (valid_to is null or valid_to >= valid_from)
);

create index assignment_target_ix on assignment (tenant_id, target_id);

create index assignment_unit_ix on assignment (tenant_id, unit_id);

create table task (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  phase_id uuid,
  unit_id uuid,
  position integer not null,
  text text not null,
  due_on date,
  state text not null,
  done_on date,
  span_start integer,
  span_end integer,
  version integer not null default 1,
  constraint task_pk primary key (tenant_id, id),
  constraint task_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint task_phase_fk foreign key (tenant_id, phase_id) references phase (tenant_id, id),
  constraint task_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint task_state_ck check (state in ('open', 'started', 'done'))
);

create index task_movement_ix on task (tenant_id, movement_id, position);

create index task_unit_ix on task (tenant_id, unit_id, state, due_on);

alter table target enable row level security;

alter table target force row level security;

create policy target_tenant on target using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on target to thidua_app;

alter table assignment enable row level security;

alter table assignment force row level security;

create policy assignment_tenant on assignment using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on assignment to thidua_app;

alter table task enable row level security;

alter table task force row level security;

create policy task_tenant on task using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on task to thidua_app;
