-- 代表建议: what only a suggestion has, beside its case_record.

create table suggestion (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  -- 闭会期间提出
  between_sessions boolean not null,
  number integer check (number > 0),
  lead_mandate_id uuid not null,
  lead_person_id uuid not null,
  -- 提出之日 where it is not the day of the submission: a paper handed in, a part of another one.
  raised_on date,
  submitted_on date,
  accepted_on date,
  -- The quick path's one box; the formal form divides it into 情况、分析、建议.
  text text not null default '' check (char_length(text) <= 20000),
  situation text not null default '' check (char_length(situation) <= 20000),
  analysis text not null default '' check (char_length(analysis) <= 20000),
  proposal text not null default '' check (char_length(proposal) <= 20000),
  category text,
  formed_by text check (formed_by in ('research', 'inspection', 'reception', 'group', 'station', 'procuratorate', 'other')),
  publication text not null default 'full' check (publication in ('full', 'summary', 'none')),
  publication_reason text not null default '',
  -- 要求保密代表身份
  confidential boolean not null default false,
  contact_wish text not null default 'meeting' check (contact_wish in ('meeting', 'phone', 'station')),
  written_only boolean not null default false,
  wished_unit_id uuid,
  -- 拟办: proposed lead unit and its reason; never applied by itself.
  proposed_unit_id uuid,
  proposed_reason text,
  -- 不予受理、退回、转参阅 ground and words.
  screening_ground text,
  screening_note text not null default '',
  converted_from_motion text,
  difficulty text not null default 'ordinary' check (difficulty in ('ordinary', 'complex')),
  handling text check (handling in ('single', 'lead_and_co', 'separate', 'reference')),
  class_reported text check (class_reported in ('A', 'B', 'C', 'D')),
  class_verified text check (class_verified in ('A', 'B', 'C', 'D')),
  published_on date,
  unpublished_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references case_record (tenant_id, id),
  foreign key (tenant_id, session_id) references congress_session (tenant_id, id),
  foreign key (tenant_id, lead_mandate_id) references mandate (tenant_id, id),
  foreign key (tenant_id, lead_person_id) references person (tenant_id, id),
  foreign key (tenant_id, wished_unit_id) references organisation (tenant_id, id),
  foreign key (tenant_id, proposed_unit_id) references organisation (tenant_id, id)
);
create unique index suggestion_number on suggestion (tenant_id, session_id, between_sessions, number) where number is not null;
create index suggestion_lead on suggestion (tenant_id, lead_person_id);

-- 联名代表: each one's own consent to the text as it stood.
create table suggestion_signer (
  tenant_id uuid not null,
  suggestion_id uuid not null,
  mandate_id uuid not null,
  person_id uuid not null,
  position integer not null,
  invited_on date not null,
  answered_on date,
  consented boolean,
  -- Digest of title and text that was consented to; a changed text asks again.
  text_digest text,
  primary key (tenant_id, suggestion_id, mandate_id),
  foreign key (tenant_id, suggestion_id) references suggestion (tenant_id, id),
  foreign key (tenant_id, mandate_id) references mandate (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index suggestion_signer_person on suggestion_signer (tenant_id, person_id);

-- 重点建议, M13.
create table key_suggestion (
  tenant_id uuid not null,
  suggestion_id uuid not null,
  year integer not null,
  -- 领办 · 督办 · 督办工委
  leader_id uuid not null,
  supervisor_id uuid not null,
  committee_id uuid,
  picked_on date not null,
  accepted_on date,
  primary key (tenant_id, suggestion_id),
  foreign key (tenant_id, suggestion_id) references suggestion (tenant_id, id),
  foreign key (tenant_id, leader_id) references person (tenant_id, id),
  foreign key (tenant_id, supervisor_id) references person (tenant_id, id),
  foreign key (tenant_id, committee_id) references organisation (tenant_id, id)
);

create table key_target (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  indicator text not null,
  baseline text not null default '',
  target text not null,
  due_on date not null,
  met_on date,
  evidence text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, suggestion_id) references key_suggestion (tenant_id, suggestion_id)
);

-- 一季度一会商
create table quarter_meeting (
  tenant_id uuid not null,
  id uuid not null,
  suggestion_id uuid not null,
  year integer not null,
  quarter integer not null check (quarter between 1 and 4),
  held_on date not null,
  issues text not null,
  agreed text not null,
  responsible text not null default '',
  primary key (tenant_id, id),
  unique (tenant_id, suggestion_id, year, quarter),
  foreign key (tenant_id, suggestion_id) references key_suggestion (tenant_id, suggestion_id)
);

-- 撤销: what a triage action did, so that it can be taken back for ten minutes.
create table triage_action (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid,
  at timestamptz not null,
  action text not null,
  -- [{ "id": …, "before": {…}, "version": … }]
  undo jsonb not null,
  undone_at timestamptz,
  primary key (tenant_id, id)
);

-- 保存的视图: a named address.
create table saved_view (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  address text not null,
  primary key (tenant_id, id),
  unique (tenant_id, account_id, name)
);
