-- 监票人、总监票人: named for a vote, approved by the meeting before its ballots are given out.

create table poll_scrutineer (
  tenant_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  name text not null,
  chief boolean not null,
  primary key (tenant_id, poll_id, person_id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create unique index poll_scrutineer_chief on poll_scrutineer (tenant_id, poll_id) where chief;

alter table poll add column scrutineers_approved_on date;
