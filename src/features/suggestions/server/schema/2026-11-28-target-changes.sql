-- 目标调整: what a target of a key suggestion was before, never overwritten.

create table key_target_change (
  tenant_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  changed_on date not null,
  target text not null,
  due_on date not null,
  reason text not null check (reason <> ''),
  primary key (tenant_id, id),
  foreign key (tenant_id, target_id) references key_target (tenant_id, id)
);
create index key_target_change_target on key_target_change (tenant_id, target_id);
