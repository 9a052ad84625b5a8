-- 机关设置: what an office decides itself, every version kept.

create table setting (
  tenant_id uuid not null references tenant (id),
  key text not null,
  version integer not null,
  value jsonb not null,
  reason text not null,
  set_by uuid,
  set_at timestamptz not null,
  primary key (tenant_id, key, version)
);
