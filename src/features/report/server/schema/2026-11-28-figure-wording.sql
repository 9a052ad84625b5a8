-- 口径用语: what the office says a figure means, how it is rounded and who answers for it. The query stays code.
-- A revision counts once a second person approved it; every revision is kept.

create table figure_wording (
  tenant_id uuid not null references tenant (id),
  figure_id text not null,
  revision integer not null,
  definition text not null,
  rounding text not null,
  owner text not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  approved boolean,
  note text not null default '',
  primary key (tenant_id, figure_id, revision),
  check (decided_by <> proposed_by),
  check ((decided_at is null) = (approved is null))
);
