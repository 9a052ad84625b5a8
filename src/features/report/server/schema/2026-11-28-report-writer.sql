-- 报告: texts with bound figures, every version kept; and figures as they were frozen and restated, each with its cause.

-- What was frozen is statement 0; a later one says why it differs. The rows now carry their names, so that those which
-- left the figure since can still be read.
alter table snapshot_figure
  add column statement integer not null default 0,
  add column wording integer not null default 0,
  add column numerator numeric,
  add column denominator numeric not null default 1,
  add column arithmetic text,
  add column row_count integer,
  add column digest text not null default '',
  add column cause text not null default '',
  add column made_by uuid,
  add column made_at timestamptz;

update snapshot_figure f
   set numerator = f.value, arithmetic = f.value::text, row_count = jsonb_array_length(f.rows),
       made_by = s.frozen_by, made_at = s.frozen_at,
       rows = coalesce((select jsonb_agg(jsonb_build_object('id', r, 'label', r, 'link', '')) from jsonb_array_elements_text(f.rows) r), '[]'::jsonb)
  from snapshot s where s.tenant_id = f.tenant_id and s.id = f.snapshot_id;

alter table snapshot_figure drop constraint snapshot_figure_pkey;
alter table snapshot_figure add primary key (tenant_id, snapshot_id, figure_id, statement);

insert into snapshot_figure (tenant_id, snapshot_id, figure_id, statement, version, value, numerator, arithmetic, row_count, rows, made_by, made_at)
select tenant_id, snapshot_id, figure_id, 1, version, approved_value, approved_value, approved_value::text, row_count, rows, approved_by, approved_at
  from snapshot_figure where approved_value is not null;

alter table snapshot_figure
  alter column numerator set not null,
  alter column arithmetic set not null,
  alter column row_count set not null,
  alter column made_at set not null,
  drop column approved_by,
  drop column approved_at,
  drop column approved_value;

create table report_document (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  title text not null,
  from_on date not null,
  to_on date not null,
  state text not null check (state in ('draft', 'checked', 'signed', 'published')),
  -- The newest of report_version.
  version integer not null,
  snapshot_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  written_by uuid,
  written_at timestamptz not null,
  checked_by uuid,
  checked_at timestamptz,
  signed_by uuid,
  signed_at timestamptz,
  published_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, snapshot_id) references snapshot (tenant_id, id),
  check (to_on >= from_on),
  check (state = 'draft' or snapshot_id is not null),
  check (state not in ('signed', 'published') or signed_at is not null)
);

create table report_version (
  tenant_id uuid not null,
  document_id uuid not null,
  version integer not null,
  title text not null,
  content jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null,
  primary key (tenant_id, document_id, version),
  foreign key (tenant_id, document_id) references report_document (tenant_id, id)
);
