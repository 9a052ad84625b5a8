-- 会议日历订阅: the secret address of one person's calendar; a new one ends the one before.
create table meeting_calendar (
  tenant_id uuid not null,
  person_id uuid not null,
  token_digest text not null,
  opened_at timestamptz not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, token_digest),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
