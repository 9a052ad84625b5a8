-- 演练: how far the rehearsal of a meeting has come. It has no people and no votes; the row goes when it ends.
create table hall_rehearsal (
  tenant_id uuid not null,
  meeting_id uuid not null,
  act integer not null check (act between 0 and 5000),
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id)
);
