-- 会议: meetings of the congress and its bodies, their roll, agenda, papers, attendance, speeches and minutes.

create table meeting (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in (
    'congress', 'preparatory', 'presidium', 'delegation', 'standing_committee', 'chairmen', 'town_presidium', 'joint')),
  -- The body that meets.
  body_id uuid not null,
  -- 届; the session only for what happens in one.
  term_id uuid,
  session_id uuid,
  -- 第N次
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  -- Part of the address, for ever: 17c28.
  reference text not null,
  starts_on date not null,
  ends_on date not null,
  -- HH:MM
  begins_at text not null default '09:00' check (begins_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null default '',
  state text not null default 'planned' check (state in (
    'planned', 'notified', 'open', 'adjourned', 'closed', 'archived', 'cancelled')),
  -- 临时召集: the rule of notice does not apply, for this reason.
  urgent_reason text,
  chair_id uuid,
  -- 参照上次会议
  based_on_id uuid,
  agenda_adopted_on date,
  notified_on date,
  opened_on date,
  closed_on date,
  cancelled_reason text,
  published_on date,
  unpublished_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id),
  foreign key (tenant_id, term_id) references term (tenant_id, id),
  foreign key (tenant_id, session_id) references congress_session (tenant_id, id),
  foreign key (tenant_id, chair_id) references person (tenant_id, id),
  foreign key (tenant_id, based_on_id) references meeting (tenant_id, id),
  check (ends_on >= starts_on)
);
create index meeting_days on meeting (tenant_id, starts_on);
create index meeting_body on meeting (tenant_id, body_id, kind, number);

-- 应到: frozen when the meeting opens; observers (列席) may speak and never vote.
create table meeting_member (
  tenant_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  mandate_id uuid,
  post_id uuid,
  part text not null default 'member' check (part in ('member', 'observer')),
  -- As what somebody attends: 主任, 第12选区, 区财政局局长.
  capacity text not null default '',
  seat text,
  -- The mandate or post had ended when the meeting opened: no longer counted.
  struck_on date,
  primary key (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, mandate_id) references mandate (tenant_id, id),
  foreign key (tenant_id, post_id) references post (tenant_id, id)
);
create unique index meeting_member_seat on meeting_member (tenant_id, meeting_id, seat) where seat is not null;
create index meeting_member_person on meeting_member (tenant_id, person_id);

-- 议题: proposed, decided on by the chairmen's meeting, taken into an agenda.
create table meeting_topic (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  title text not null check (char_length(title) between 1 and 300),
  kind text not null,
  -- For which body it is proposed, and by whom.
  body_id uuid not null,
  proposed_by_id uuid not null,
  proposed_on date not null,
  wished_on date,
  reason text not null default '',
  state text not null default 'proposed' check (state in (
    'proposed', 'tabled', 'agreed', 'deferred', 'declined', 'on_agenda', 'withdrawn')),
  -- The chairmen's meeting that dealt with it.
  tabled_at_id uuid,
  decided_on date,
  decision_note text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, body_id) references organisation (tenant_id, id),
  foreign key (tenant_id, proposed_by_id) references organisation (tenant_id, id),
  foreign key (tenant_id, tabled_at_id) references meeting (tenant_id, id)
);
create index meeting_topic_state on meeting_topic (tenant_id, state);

-- 议程: a tree; numbers are counted, never stored.
create table agenda_item (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  parent_id uuid,
  position integer not null,
  title text not null check (char_length(title) between 1 and 300),
  kind text not null check (kind in (
    'report', 'deliberation', 'resolution', 'appointment', 'motion', 'election', 'poll', 'study', 'other')),
  -- Who reports or explains, and for which organ.
  organisation_id uuid,
  presenter text not null default '',
  topic_id uuid,
  -- 日程: day and hour; minutes planned.
  on_day date,
  begins_at text check (begins_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes integer check (minutes between 1 and 600),
  -- 增列: added after the agenda was adopted.
  supplement boolean not null default false,
  added_on date not null,
  state text not null default 'pending' check (state in ('pending', 'current', 'done', 'taken_back')),
  taken_back_reason text,
  -- The last identifier given before the item ended: events after it do not count for the item.
  ended_mark uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, parent_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, topic_id) references meeting_topic (tenant_id, id)
);
create index agenda_item_meeting on agenda_item (tenant_id, meeting_id, position);
create unique index agenda_item_current on agenda_item (tenant_id, meeting_id) where state = 'current';
create unique index agenda_item_topic on agenda_item (tenant_id, topic_id) where topic_id is not null;

-- 会议材料: one paper of an item, with the days it was sent on.
create table agenda_paper (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  position integer not null,
  title text not null check (char_length(title) between 1 and 300),
  -- Decides its deadlines.
  kind text not null check (kind in ('special_report', 'major_bill', 'major_report', 'appointment', 'other')),
  organisation_id uuid,
  file_id uuid,
  -- 初稿送工委 · 定稿送常委会 · 印发组成人员
  draft_sent_on date,
  submitted_on date,
  distributed_on date,
  -- 临时议题: exempt from the deadlines, for this reason.
  exempt_reason text,
  -- May be published with the minutes.
  open boolean not null default false,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, item_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id)
);
create index agenda_paper_item on agenda_paper (tenant_id, item_id, position);
create index agenda_paper_meeting on agenda_paper (tenant_id, meeting_id);
create index agenda_paper_file on agenda_paper (tenant_id, file_id) where file_id is not null;

-- 出席: what happened, appended and never changed; in the order of the identifiers.
create table attendance_event (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  agenda_item_id uuid,
  kind text not null check (kind in (
    'arrive', 'leave', 'recuse', 'return', 'leave_requested', 'leave_approved', 'leave_refused', 'absent')),
  method text not null check (method in ('code', 'seat', 'name', 'self', 'office', 'closing')),
  at timestamptz not null,
  on_day date not null,
  account_id uuid,
  reason text not null default '',
  -- The window of the rotating code somebody came in with: it lets him in once.
  code_window bigint,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id, person_id) references meeting_member (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id)
);
create index attendance_event_meeting on attendance_event (tenant_id, meeting_id, person_id, id);
create unique index attendance_event_window on attendance_event (tenant_id, meeting_id, person_id, code_window)
  where code_window is not null;

-- 发言: asked for, called, given; observers may speak too.
create table speech (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'speaking', 'done', 'withdrawn')),
  -- 审议发言 prepared beforehand; only these are counted in the figures of speeches.
  prepared boolean not null default false,
  asked_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz,
  limit_minutes integer check (limit_minutes between 1 and 120),
  summary text not null default '' check (char_length(summary) <= 5000),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id, person_id) references meeting_member (tenant_id, meeting_id, person_id),
  foreign key (tenant_id, item_id) references agenda_item (tenant_id, id)
);
create index speech_item on speech (tenant_id, item_id, position);
create index speech_meeting on speech (tenant_id, meeting_id);
create unique index speech_speaking on speech (tenant_id, meeting_id) where state = 'speaking';

-- 意见建议 raised in a speech, each by itself.
create table speech_opinion (
  tenant_id uuid not null,
  id uuid not null,
  speech_id uuid not null,
  position integer not null,
  text text not null check (char_length(text) between 1 and 2000),
  organisation_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, speech_id) references speech (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index speech_opinion_speech on speech_opinion (tenant_id, speech_id, position);

-- 会议记录、纪要: every saved text is kept.
create table meeting_minutes (
  tenant_id uuid not null,
  meeting_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'circulated', 'signed', 'published')),
  version integer not null default 1,
  circulated_on date,
  corrections_until date,
  signed_by_id uuid,
  signed_on date,
  published_on date,
  primary key (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, signed_by_id) references person (tenant_id, id)
);
create table minutes_text (
  tenant_id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  text text not null check (char_length(text) <= 100000),
  saved_at timestamptz not null,
  saved_by uuid,
  primary key (tenant_id, meeting_id, version),
  foreign key (tenant_id, meeting_id) references meeting_minutes (tenant_id, meeting_id)
);
create table minutes_correction (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  passage text not null check (char_length(passage) <= 2000),
  correction text not null check (char_length(correction) between 1 and 2000),
  asked_on date not null,
  accepted boolean,
  answer text not null default '',
  answered_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting_minutes (tenant_id, meeting_id),
  foreign key (tenant_id, meeting_id, person_id) references meeting_member (tenant_id, meeting_id, person_id)
);
create index minutes_correction_meeting on minutes_correction (tenant_id, meeting_id);
