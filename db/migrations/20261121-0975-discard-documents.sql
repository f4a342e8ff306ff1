-- A plan that was handed in by mistake is thrown away without being deleted: its file, and what people said of it, stay.
alter table document add column discarded_from text;

alter table document add column discarded_at timestamptz;

alter table document add column discarded_by_name text;

alter table document drop constraint document_state_ck;

alter table document add constraint document_state_ck
  check (state in ('queued', 'reading', 'read', 'failed', 'cancelled', 'confirmed', 'discarded'));

alter table document add constraint document_discarded_ck
  check ((state = 'discarded') = (discarded_from is not null and discarded_at is not null));

create index document_sha256_ix on document (tenant_id, sha256);
