-- 现场更新: how often what a channel is about has changed. Never what changed, nor who changed it.
create table live_channel (
  tenant_id uuid not null references tenant (id),
  channel text not null check (channel ~ '^[a-z]{1,20}:[0-9a-f-]{36}$'),
  version bigint not null,
  primary key (tenant_id, channel)
);
