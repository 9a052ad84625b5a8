-- 报告的环节: what kind of report it is, whom it was sent to for comments, where it was discussed, delivered and closed.

alter table report_document drop constraint report_document_state_check;
alter table report_document drop constraint report_document_check1;
alter table report_document drop constraint report_document_check2;

alter table report_document
  -- 常委会工作报告 · 建议办理情况报告 · 其他材料
  add column kind text not null default 'other' check (kind in ('work', 'handling', 'other')),
  -- 办理情况报告: of the suggestions of which session.
  add column session_id uuid,
  add column discussed_by uuid,
  add column discussed_at timestamptz,
  add column discussed_meeting_id uuid,
  add column delivered_by uuid,
  add column delivered_at timestamptz,
  add column delivered_meeting_id uuid,
  add column resolved_by uuid,
  add column resolved_at timestamptz,
  add column resolution_id uuid,
  add constraint report_state check (state in (
    'draft', 'consulting', 'checked', 'discussed', 'signed', 'delivered', 'revising', 'resolved', 'published', 'withdrawn')),
  add constraint report_frozen check (state = 'draft' or snapshot_id is not null),
  add constraint report_signed check (
    state in ('draft', 'consulting', 'checked', 'discussed') or signed_at is not null),
  add constraint report_of_session check (kind <> 'handling' or session_id is not null),
  add constraint report_closed check (state <> 'resolved' or resolution_id is not null),
  add foreign key (tenant_id, session_id) references congress_session (tenant_id, id),
  add foreign key (tenant_id, discussed_meeting_id) references meeting (tenant_id, id),
  add foreign key (tenant_id, delivered_meeting_id) references meeting (tenant_id, id),
  add foreign key (tenant_id, resolution_id) references resolution (tenant_id, id);

-- One resolution is on one report.
create unique index report_resolution on report_document (tenant_id, resolution_id) where resolution_id is not null;

-- 征求意见: one circle asked about one version, with the figures it had.
create table report_round (
  tenant_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  version integer not null,
  snapshot_id uuid not null,
  circle text not null check (char_length(circle) between 1 and 60),
  due_on date not null,
  note text not null default '' check (char_length(note) <= 500),
  opened_by uuid,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references report_document (tenant_id, id),
  foreign key (tenant_id, snapshot_id) references snapshot (tenant_id, id)
);
create index report_round_document on report_round (tenant_id, document_id);

create table report_asked (
  tenant_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  -- 没有意见, said by the person.
  nothing_at timestamptz,
  primary key (tenant_id, round_id, person_id),
  foreign key (tenant_id, round_id) references report_round (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index report_asked_person on report_asked (tenant_id, person_id);

create table report_comment (
  tenant_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  -- Place of the paragraph in the version asked about, from 0; null for the whole.
  paragraph integer check (paragraph >= 0),
  text text not null check (char_length(text) between 1 and 2000),
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  -- 采纳 · 部分采纳 · 不采纳
  answer text check (answer in ('adopted', 'partly', 'not')),
  reason text not null default '' check (char_length(reason) <= 1000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id, person_id) references report_asked (tenant_id, round_id, person_id),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or answer = 'adopted' or reason <> '')
);
create index report_comment_round on report_comment (tenant_id, round_id);

-- 审议修改: which version was before the congress, which one came of it and why.
create table report_deliberation (
  tenant_id uuid not null,
  document_id uuid not null,
  number integer not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  from_version integer not null,
  to_version integer,
  opened_by uuid,
  opened_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (tenant_id, document_id, number),
  foreign key (tenant_id, document_id, from_version) references report_version (tenant_id, document_id, version),
  foreign key (tenant_id, document_id, to_version) references report_version (tenant_id, document_id, version)
);

-- 往年报告: the text of an earlier report, brought in so that its numbers can stand beside those of today.
create table report_past (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  title text not null check (char_length(title) between 1 and 120),
  year integer not null check (year between 1949 and 2200),
  text text not null check (char_length(text) between 1 and 100000),
  -- What the checker found in it: start, end, value, unit, approximation, figure.
  claims jsonb not null,
  brought_by uuid,
  brought_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  removed_reason text not null default '',
  primary key (tenant_id, id)
);
