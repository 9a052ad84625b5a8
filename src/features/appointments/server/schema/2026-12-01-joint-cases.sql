-- 联名提出、申辩意见、出缺补选.

-- 出缺: an elected post, or several of one name, that nobody holds; filled by a by-election.
create table vacancy (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  organisation_id uuid not null,
  title text not null check (char_length(title) between 1 and 60),
  -- Who elects: the congress of the district or of a town.
  body_id uuid not null,
  -- 应选名额
  places integer not null check (places between 1 and 50),
  arisen_on date not null,
  reason text not null check (char_length(reason) between 1 and 500),
  -- The case whose outcome left the post empty.
  case_id uuid,
  closed_on date,
  close_reason text not null default '' check (char_length(close_reason) <= 500),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id),
  foreign key (tenant_id, case_id) references appointment (tenant_id, id)
);
create index vacancy_open on vacancy (tenant_id, arisen_on) where closed_on is null;

alter table appointment add column joint boolean not null default false;
-- 有关的材料, as 监督法（2024）第六十二条 asks for.
alter table appointment add column materials text not null default '' check (char_length(materials) <= 20000);
-- 申辩意见 of whoever is to be removed or recalled, and when it was given to the meeting.
alter table appointment add column defence text not null default '' check (char_length(defence) <= 20000);
alter table appointment add column defence_on date;
alter table appointment add column defence_given_on date;
alter table appointment add column vacancy_id uuid;
alter table appointment add constraint appointment_vacancy foreign key (tenant_id, vacancy_id) references vacancy (tenant_id, id);
alter table appointment drop constraint appointment_state_check;
alter table appointment add constraint appointment_state_check check (state in (
  'signing', 'nominated', 'agreed', 'on_agenda', 'passed', 'refused', 'declined', 'withdrawn'));

-- 联名人: each signs for himself or in writing; a signature can be taken back until the case is handed in.
create table appointment_signer (
  tenant_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  lead boolean not null default false,
  position integer not null,
  asked_on date not null,
  signed_on date,
  -- 书面签名, put down by the office.
  in_writing boolean not null default false,
  withdrawn_on date,
  primary key (tenant_id, appointment_id, person_id),
  foreign key (tenant_id, appointment_id) references appointment (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (withdrawn_on is null or signed_on is not null)
);
create index appointment_signer_person on appointment_signer (tenant_id, person_id);
