-- 决议决定、代表议案. No column holds a vote: outcomes are read from the polls of voting.

create table resolution (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- 决议 · 决定 · 批准 · 备案
  kind text not null check (kind in ('resolution', 'decision', 'approval', 'filing')),
  -- Which body decides.
  body_id uuid not null,
  -- 事项类别, by its name in the office's list.
  matter text not null check (char_length(matter) between 1 and 60),
  -- 重大事项: submitted as a bill or as a report; null for what is none.
  major text check (major in ('bill', 'report')),
  title text not null check (char_length(title) between 1 and 200),
  text text not null default '' check (char_length(text) <= 20000),
  proposer_id uuid not null,
  -- 材料: need, plan, basis, reviews and coordination, each a text.
  dossier jsonb not null default '{}',
  state text not null default 'drafted' check (state in (
    'drafted', 'submitted', 'agreed', 'on_agenda', 'postponed', 'adopted', 'rejected', 'declined', 'filed', 'withdrawn',
    'completed')),
  -- Why it was declined, postponed or withdrawn.
  state_reason text not null default '',
  submitted_on date,
  -- D08: by when a major matter is deliberated.
  deliberate_by date,
  agreed_on date,
  -- The meeting that decided on the agenda, and the one that agreed to a withdrawal.
  agreed_at_id uuid,
  withdrawn_at_id uuid,
  reviewer_id uuid,
  review text not null default '' check (char_length(review) <= 20000),
  reviewed_on date,
  meeting_id uuid,
  agenda_item_id uuid,
  poll_id uuid,
  decided_on date,
  -- One series per body and year, drawn at the announcement.
  year integer,
  number integer,
  -- Part of the address, for ever.
  reference text,
  effective_on date,
  executor_id uuid,
  -- 变更: the decision this one changes.
  amends_id uuid,
  -- 报告列名: named one by one in the annual report.
  listed boolean not null default false,
  published_on date,
  unpublished_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  unique (tenant_id, body_id, year, number),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id),
  foreign key (tenant_id, proposer_id) references organisation (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references organisation (tenant_id, id),
  foreign key (tenant_id, executor_id) references organisation (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, agreed_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, withdrawn_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, amends_id) references resolution (tenant_id, id),
  check ((state in ('adopted', 'completed')) = (number is not null)),
  check ((number is null) = (reference is null))
);
create index resolution_state on resolution (tenant_id, state);
create index resolution_meeting on resolution (tenant_id, meeting_id);
create index resolution_decided on resolution (tenant_id, decided_on);
create index resolution_amends on resolution (tenant_id, amends_id) where amends_id is not null;

-- 执行情况报告: asked for by a day, given by the body that carries it out.
create table resolution_report (
  tenant_id uuid not null,
  id uuid not null,
  resolution_id uuid not null,
  subject text not null check (char_length(subject) between 1 and 200),
  due_on date not null,
  reported_on date,
  text text not null default '' check (char_length(text) <= 20000),
  primary key (tenant_id, id),
  foreign key (tenant_id, resolution_id) references resolution (tenant_id, id)
);
create index resolution_report_resolution on resolution_report (tenant_id, resolution_id, due_on);
create index resolution_report_due on resolution_report (tenant_id, due_on) where reported_on is null;

-- 议案截止时间, set by the presidium for each session.
create table motion_deadline (
  tenant_id uuid not null,
  session_id uuid not null,
  due_on date not null,
  -- The meeting of the presidium that set it.
  decided_at_id uuid,
  set_on date not null,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, session_id) references congress_session (tenant_id, id),
  foreign key (tenant_id, decided_at_id) references meeting (tenant_id, id)
);

-- 代表议案
create table motion (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  session_id uuid not null,
  lead_mandate_id uuid not null,
  lead_person_id uuid not null,
  -- 案由 · 案据 · 方案
  title text not null check (char_length(title) <= 200),
  grounds text not null default '' check (char_length(grounds) <= 20000),
  proposal text not null default '' check (char_length(proposal) <= 20000),
  state text not null default 'draft' check (state in (
    'draft', 'signing', 'submitted', 'qualified', 'in_committee', 'reported', 'on_agenda', 'adopted', 'rejected', 'declined',
    'converted', 'withdrawn', 'concluded')),
  submitted_on date,
  -- 第N号议案 of the session.
  number integer,
  review_note text not null default '' check (char_length(review_note) <= 2000),
  -- 列入大会议程 · 交专门委员会审议 · 转为代表建议
  route text check (route in ('agenda', 'committee', 'suggestion')),
  route_reason text not null default '' check (char_length(route_reason) <= 2000),
  routed_on date,
  -- The meeting of the presidium or of the chairmen that decided it.
  routed_at_id uuid,
  committee_id uuid,
  committee_report text not null default '' check (char_length(committee_report) <= 20000),
  reported_on date,
  meeting_id uuid,
  agenda_item_id uuid,
  poll_id uuid,
  decided_on date,
  decision_note text not null default '' check (char_length(decision_note) <= 5000),
  withdrawal_asked_on date,
  withdrawal_reason text not null default '' check (char_length(withdrawal_reason) <= 2000),
  withdrawn_at_id uuid,
  -- 向下次大会报告
  concluded_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, session_id, number),
  foreign key (tenant_id, session_id) references congress_session (tenant_id, id),
  foreign key (tenant_id, lead_mandate_id) references mandate (tenant_id, id),
  foreign key (tenant_id, lead_person_id) references person (tenant_id, id),
  foreign key (tenant_id, routed_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, withdrawn_at_id) references meeting (tenant_id, id),
  foreign key (tenant_id, committee_id) references organisation (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id)
);
create index motion_session on motion (tenant_id, session_id, number);
create index motion_lead on motion (tenant_id, lead_person_id);

-- 附议、联名: each consents himself, to the text he has read.
create table motion_signer (
  tenant_id uuid not null,
  motion_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  position integer not null,
  invited_on date not null,
  answered_on date,
  consented boolean,
  text_digest text,
  primary key (tenant_id, motion_id, mandate_id),
  foreign key (tenant_id, motion_id) references motion (tenant_id, id),
  foreign key (tenant_id, mandate_id) references mandate (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((consented is true) = (text_digest is not null))
);
create index motion_signer_person on motion_signer (tenant_id, person_id);
