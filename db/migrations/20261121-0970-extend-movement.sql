-- What a movement needs to be lived through: its place in a family, its reviews, its amendments, what outlives it.
alter table movement add column parent_id uuid;

alter table movement add column summed_up_on date;

alter table movement add constraint movement_parent_fk foreign key (tenant_id, parent_id) references movement (tenant_id, id);

create index movement_parent_ix on movement (tenant_id, parent_id);

-- Dropped by a later version of the plan: kept, with the day and the paper, and nothing is owed any more.
alter table target add column ended_on date;

alter table target add column ended_reason text;

alter table task add column done_note text;

alter table task add column done_by_name text;

-- The interim or final review of a movement, drafted from its figures and written by a person.
create table review (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  kind text not null,
  milestone_id uuid,
  due_on date,
  state text not null,
  -- what the draft counted when it was made
  figures jsonb not null,
  results text not null,
  suggestions text not null,
  written_by_name text not null,
  written_at timestamptz not null,
  issued_by_name text,
  issued_on date,
  version integer not null default 1,
  constraint review_pk primary key (tenant_id, id),
  constraint review_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint review_milestone_fk foreign key (tenant_id, milestone_id) references milestone (tenant_id, id),
  constraint review_milestone_uq unique (tenant_id, milestone_id),
  constraint review_kind_ck check (kind in ('interim-review', 'final-review')),
  constraint review_state_ck check (state in ('draft', 'issued'))
);

create index review_movement_ix on review (tenant_id, movement_id);

-- A new version of a plan on its way: proposed by the officer, in force once the leader has approved it.
create table amendment (
  tenant_id uuid not null,
  id uuid not null,
  movement_id uuid not null,
  document_id uuid,
  -- thidua.plan/1
  facts jsonb not null,
  -- for each target of the plan in force: the index of the same target in the new facts, or null where it is dropped
  matches jsonb not null,
  reason text not null,
  state text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  decision_note text,
  version integer not null default 1,
  constraint amendment_pk primary key (tenant_id, id),
  constraint amendment_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint amendment_state_ck check (state in ('proposed', 'approved', 'refused', 'withdrawn'))
);

create index amendment_movement_ix on amendment (tenant_id, movement_id);

-- A target that outlives its movement: still owed, until a later movement takes it up or a person lets it go.
create table carry_over (
  tenant_id uuid not null,
  target_id uuid not null,
  state text not null,
  carried_to_id uuid,
  note text,
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint carry_over_pk primary key (tenant_id, target_id),
  constraint carry_over_target_fk foreign key (tenant_id, target_id) references target (tenant_id, id),
  constraint carry_over_to_fk foreign key (tenant_id, carried_to_id) references target (tenant_id, id),
  constraint carry_over_state_ck check (state in ('owed', 'carried', 'let-go'))
);

alter table review enable row level security;

alter table review force row level security;

create policy review_tenant on review using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table amendment enable row level security;

alter table amendment force row level security;

create policy amendment_tenant on amendment using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

alter table carry_over enable row level security;

alter table carry_over force row level security;

create policy carry_over_tenant on carry_over using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on review to thidua_app;

grant select, insert, update on amendment to thidua_app;

grant select, insert, update on carry_over to thidua_app;
