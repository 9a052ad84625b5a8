-- 承办单位推荐: what was learnt from the district's own history; learnt anew by a job, never edited.

create table unit_routing (
  tenant_id uuid not null references tenant (id),
  -- Another one each time it learnt: by it a model read once is known again.
  id uuid not null,
  learnt_on date not null,
  examples integer not null check (examples > 0),
  -- On the fifth of the history it had not seen: shares from 0 to 1.
  accuracy numeric not null,
  top_three numeric not null,
  macro_f1 numeric not null,
  units jsonb not null,
  words text not null,
  numbers bytea not null,
  primary key (tenant_id)
);
