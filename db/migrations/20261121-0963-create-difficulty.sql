-- What stops a unit, and what was said about it. The present state of each; difficulty_event is the log it caches.
create table difficulty (
  tenant_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  -- what it is about; null where it is about none of them
  movement_id uuid,
  target_id uuid,
  task_id uuid,
  period text,
  text text not null,
  state text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  raised_by uuid not null,
  raised_by_name text not null,
  raised_role text not null,
  -- who has to find the answer, by when; a unit, and a person there where one is named
  assigned_unit_id uuid,
  assigned_person text,
  due_on date,
  answer text,
  answered_on date,
  answered_by_name text,
  -- the same difficulty raised by several units is answered once, at this one
  joined_into_id uuid,
  -- drawn where it was typed: sent twice, it is one difficulty
  client_key uuid not null,
  version integer not null default 1,
  constraint difficulty_pk primary key (tenant_id, id),
  constraint difficulty_client_uq unique (tenant_id, client_key),
  constraint difficulty_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint difficulty_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint difficulty_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint difficulty_task_fk foreign key (tenant_id, task_id) references task (tenant_id, id),
  constraint difficulty_assigned_fk foreign key (tenant_id, assigned_unit_id) references unit (tenant_id, id),
  constraint difficulty_joined_fk foreign key (tenant_id, joined_into_id) references difficulty (tenant_id, id),
  constraint difficulty_state_ck check (state in
    ('raised', 'assigned', 'answered', 'reopened', 'solved', 'closed', 'withdrawn')),
  constraint difficulty_joined_ck check (joined_into_id <> id)
);

create index difficulty_state_ix on difficulty (tenant_id, state, due_on);

create index difficulty_unit_ix on difficulty (tenant_id, unit_id, state);

create index difficulty_movement_ix on difficulty (tenant_id, movement_id);

create index difficulty_joined_ix on difficulty (tenant_id, joined_into_id);

-- Append-only: who did what to a difficulty, in which words.
create table difficulty_event (
  tenant_id uuid not null,
  difficulty_id uuid not null,
  sequence integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  -- the answer, the reason, what is asked again
  text text,
  assigned_unit_id uuid,
  assigned_person text,
  due_on date,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  constraint difficulty_event_pk primary key (tenant_id, difficulty_id, sequence),
  constraint difficulty_event_difficulty_fk foreign key (tenant_id, difficulty_id) references difficulty (tenant_id, id)
);

alter table difficulty enable row level security;

alter table difficulty force row level security;

create policy difficulty_tenant on difficulty using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on difficulty to thidua_app;

alter table difficulty_event enable row level security;

alter table difficulty_event force row level security;

create policy difficulty_event_tenant on difficulty_event using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on difficulty_event to thidua_app;
