-- 任免名单: what a meeting has passed, published and issued as one paper.
create table appointment_list (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  meeting_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);
