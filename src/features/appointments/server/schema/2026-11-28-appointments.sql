-- 人事任免、宪法宣誓. One row is one person and one act (人次); no column holds a vote.

create table appointment (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- 案号 of the year.
  year integer not null,
  number integer not null,
  act text not null check (act in (
    'appoint', 'decide_appoint', 'dismiss', 'accept_resignation', 'remove', 'approve_appoint', 'act', 'by_elect', 'recall')),
  post_kind text not null check (post_kind in (
    'deputy_head', 'acting_head', 'department_head', 'supervisory', 'court', 'procuratorate', 'committee_head', 'committee',
    'street_committee', 'elected')),
  person_id uuid not null,
  organisation_id uuid not null,
  -- The post as the list prints it: 局长, 审判员.
  title text not null check (char_length(title) between 1 and 60),
  -- Who votes: the standing committee, or the congress.
  body_id uuid not null,
  term_id uuid not null,
  nominator_id uuid not null,
  -- 签署人: the head of the organ that nominates.
  signed_by text not null check (char_length(signed_by) between 1 and 40),
  reason text not null check (char_length(reason) between 1 and 2000),
  nominated_on date not null,
  -- The post that ends by this act.
  ends_post_id uuid,
  state text not null default 'nominated' check (state in (
    'nominated', 'agreed', 'on_agenda', 'passed', 'refused', 'declined', 'withdrawn')),
  state_reason text not null default '' check (char_length(state_reason) <= 2000),
  -- 资格初审、举报核查
  screened_on date,
  screening_clear boolean,
  screening_note text not null default '' check (char_length(screening_note) <= 2000),
  -- 任前法律知识考试: the pass mark as it stood on the day.
  exam_on date,
  exam_score double precision check (exam_score between 0 and 100),
  exam_pass_mark double precision,
  agreed_on date,
  agreed_at_id uuid,
  withdrawn_at_id uuid,
  meeting_id uuid,
  agenda_item_id uuid,
  -- Why the case came later than the rule asks.
  late_reason text,
  -- 拟任职发言
  stated_on date,
  statement text not null default '' check (char_length(statement) <= 20000),
  -- What the poll is about: several persons of one ballot share it, also when it is merged or repeated.
  ballot_id uuid,
  poll_id uuid,
  decided_on date,
  -- The post it began.
  post_id uuid,
  -- 任命书
  certificate_year integer,
  certificate_number integer,
  certified_on date,
  certificate_signer text,
  -- 报上一级备案
  filed_up_on date,
  published_on date,
  unpublished_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, year, number),
  unique (tenant_id, certificate_year, certificate_number),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id),
  foreign key (tenant_id, term_id) references term (tenant_id, id),
  foreign key (tenant_id, nominator_id) references organisation (tenant_id, id),
  foreign key (tenant_id, ends_post_id) references post (tenant_id, id),
  foreign key (tenant_id, post_id) references post (tenant_id, id),
  foreign key (tenant_id, agreed_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, withdrawn_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id),
  check ((exam_score is null) = (exam_pass_mark is null)),
  check ((certificate_number is null) = (certificate_signer is null)),
  check (state not in ('passed', 'refused') or decided_on is not null)
);
create index appointment_state on appointment (tenant_id, state);
create index appointment_meeting on appointment (tenant_id, meeting_id);
create index appointment_ballot on appointment (tenant_id, ballot_id) where ballot_id is not null;
create index appointment_person on appointment (tenant_id, person_id);
create index appointment_decided on appointment (tenant_id, decided_on);

-- 宪法宣誓仪式
create table oath_ceremony (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  organiser_id uuid not null,
  planned_on date not null,
  place text not null check (char_length(place) between 1 and 200),
  -- 单独宣誓 · 集体宣誓
  form text not null check (form in ('single', 'collective')),
  -- 领誓人, 监誓人
  lead_id uuid,
  witness text not null default '' check (char_length(witness) <= 200),
  -- The text that was sworn, with its version, as the office has it on the day.
  text_version text not null default '',
  oath_text text not null default '' check (char_length(oath_text) <= 2000),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  held_on date,
  state_reason text not null default '' check (char_length(state_reason) <= 2000),
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, organiser_id) references organisation (tenant_id, id),
  foreign key (tenant_id, lead_id) references person (tenant_id, id),
  check ((state = 'held') = (held_on is not null)),
  check (state <> 'held' or oath_text <> '')
);
create index oath_ceremony_day on oath_ceremony (tenant_id, planned_on);

-- 宣誓人
create table oath_taker (
  tenant_id uuid not null,
  ceremony_id uuid not null,
  appointment_id uuid not null,
  -- Has sworn; null until the ceremony is held, false for whoever did not come.
  sworn boolean,
  primary key (tenant_id, ceremony_id, appointment_id),
  foreign key (tenant_id, ceremony_id) references oath_ceremony (tenant_id, id),
  foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
-- An oath is sworn once for an appointment.
create unique index oath_taker_sworn on oath_taker (tenant_id, appointment_id) where sworn;
create index oath_taker_appointment on oath_taker (tenant_id, appointment_id);
