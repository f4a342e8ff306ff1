-- How the units of a block are scored, for a movement or for a year. A draft is edited; once published it stays as it is,
-- and a change is the next edition.
create table score_sheet (
  tenant_id uuid not null,
  id uuid not null,
  -- the first edition's id, the same for all editions
  series_id uuid not null,
  edition integer not null,
  block_id uuid not null,
  -- null: the year's sheet, tied to no movement
  movement_id uuid,
  year integer not null,
  name text not null,
  state text not null,
  -- thidua.score-sheet/1: scale, rounding, places, groups and their criteria
  content jsonb not null,
  -- figures of targets are taken from results of periods that ended by this day
  figures_until date not null,
  self_score_until date not null,
  published_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint score_sheet_pk primary key (tenant_id, id),
  constraint score_sheet_edition_uq unique (tenant_id, series_id, edition),
  constraint score_sheet_block_fk foreign key (tenant_id, block_id) references block (tenant_id, id),
  constraint score_sheet_movement_fk foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  constraint score_sheet_state_ck check (state in ('draft', 'published', 'replaced', 'dropped'))
);

create index score_sheet_movement_ix on score_sheet (tenant_id, movement_id);

-- One unit's scores on one sheet: a cache of score_entry and score_event.
create table score_card (
  tenant_id uuid not null,
  sheet_id uuid not null,
  unit_id uuid not null,
  state text not null,
  submitted_on date,
  late boolean not null default false,
  version integer not null default 1,
  constraint score_card_pk primary key (tenant_id, sheet_id, unit_id),
  constraint score_card_sheet_fk foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  constraint score_card_unit_fk foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  constraint score_card_state_ck check (state in ('open', 'submitted', 'returned', 'locked'))
);

create index score_card_unit_ix on score_card (tenant_id, unit_id, state);

-- What was said of one criterion of one unit, by itself, by an appraising office or as the officer's settlement.
-- Append-only: the latest of each voice counts.
create table score_entry (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  unit_id uuid not null,
  criterion_key text not null,
  voice text not null,
  -- the office that speaks
  office_id uuid not null,
  -- what was found: a figure, a level, points, a number of events, or that nothing of the kind arose
  mark jsonb not null,
  -- what the sheet's rule makes of it; null where it did not arise
  points numeric,
  evidence text,
  reason text,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  sequence integer not null,
  constraint score_entry_pk primary key (tenant_id, id),
  constraint score_entry_order_uq unique (tenant_id, sheet_id, unit_id, sequence),
  constraint score_entry_card_fk foreign key (tenant_id, sheet_id, unit_id)
    references score_card (tenant_id, sheet_id, unit_id),
  constraint score_entry_office_fk foreign key (tenant_id, office_id) references unit (tenant_id, id),
  constraint score_entry_voice_ck check (voice in ('self', 'appraisal', 'settlement'))
);

-- Append-only: what was done to a card. The state of the card is what this log says.
create table score_event (
  tenant_id uuid not null,
  sheet_id uuid not null,
  unit_id uuid not null,
  sequence integer not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  reason text,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  at timestamptz not null,
  constraint score_event_pk primary key (tenant_id, sheet_id, unit_id, sequence),
  constraint score_event_card_fk foreign key (tenant_id, sheet_id, unit_id)
    references score_card (tenant_id, sheet_id, unit_id)
);

-- What settles a tie: votes of the council, or how many of a unit are women. Append-only: the latest batch counts.
create table score_ruling (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  unit_id uuid not null,
  batch_id uuid not null,
  sequence integer not null,
  kind text not null,
  -- votes for the unit, or per cent of women in it
  value numeric not null,
  reason text not null,
  actor_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  constraint score_ruling_pk primary key (tenant_id, id),
  constraint score_ruling_order_uq unique (tenant_id, sheet_id, sequence),
  constraint score_ruling_card_fk foreign key (tenant_id, sheet_id, unit_id)
    references score_card (tenant_id, sheet_id, unit_id),
  constraint score_ruling_kind_ck check (kind in ('vote', 'women-share'))
);

alter table score_sheet enable row level security;

alter table score_sheet force row level security;

create policy score_sheet_tenant on score_sheet using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on score_sheet to thidua_app;

alter table score_card enable row level security;

alter table score_card force row level security;

create policy score_card_tenant on score_card using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert, update on score_card to thidua_app;

alter table score_entry enable row level security;

alter table score_entry force row level security;

create policy score_entry_tenant on score_entry using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on score_entry to thidua_app;

alter table score_event enable row level security;

alter table score_event force row level security;

create policy score_event_tenant on score_event using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on score_event to thidua_app;

alter table score_ruling enable row level security;

alter table score_ruling force row level security;

create policy score_ruling_tenant on score_ruling using (tenant_id = app.tenant()) with check (tenant_id = app.tenant());

grant select, insert on score_ruling to thidua_app;
