-- What was accepted in one go, so that it can be taken back in one go.
alter table result_event add column batch_id uuid;

create index result_event_batch_ix on result_event (tenant_id, batch_id);

-- every unit's figure of one target in one period: what a roll-up is made of
create index result_cell_target_ix on result_cell (tenant_id, target_id, period);
