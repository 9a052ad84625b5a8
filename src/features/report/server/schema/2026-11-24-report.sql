-- 冻结: figures as they stood at a cut-off, with the rows they counted; later values never overwrite them.

create table snapshot (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  check (to_on >= from_on)
);

create table snapshot_figure (
  tenant_id uuid not null,
  snapshot_id uuid not null,
  figure_id text not null,
  version integer not null,
  value numeric not null,
  rows jsonb not null,
  -- 核定: who stands for the value; a value that differs from the records needs a new approval.
  approved_by uuid,
  approved_at timestamptz,
  approved_value numeric,
  primary key (tenant_id, snapshot_id, figure_id),
  foreign key (tenant_id, snapshot_id) references snapshot (tenant_id, id)
);
