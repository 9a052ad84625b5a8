-- 测评后续: a poll of satisfaction that ended 不满意 and what follows it. The state, its day and its clocks are the case's.
create table poll_followup (
  tenant_id uuid not null,
  -- The case (case_record).
  id uuid not null,
  -- The poll that began it, and which question of it.
  poll_id uuid not null,
  question integer not null,
  last_poll_id uuid not null,
  -- Whose matter was polled, as in the slot pollSubjects.
  subject_kind text,
  subject_id uuid,
  -- 被测评的机关; null when nobody is named on the agenda.
  respondent_id uuid,
  assignment_id uuid,
  -- The ladder as the office had set it on the day.
  ladder jsonb not null,
  -- 已测评几次
  polls integer not null default 1 check (polls between 1 and 9),
  primary key (tenant_id, id),
  unique (tenant_id, poll_id, question),
  foreign key (tenant_id, id) references case_record (tenant_id, id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id),
  foreign key (tenant_id, last_poll_id) references poll (tenant_id, id),
  foreign key (tenant_id, respondent_id) references organisation (tenant_id, id),
  foreign key (tenant_id, assignment_id) references case_assignment (tenant_id, id)
);
create index poll_followup_respondent on poll_followup (tenant_id, respondent_id);

-- 每一步: added, never changed.
create table poll_followup_act (
  tenant_id uuid not null,
  followup_id uuid not null,
  number integer not null,
  act text not null check (act in (
    'opened', 'report_again', 'redo', 'poll', 'announced', 'inquiry', 'notification', 'dropped')),
  acted_on date not null,
  account_id uuid,
  actor text not null,
  text text not null default '' check (char_length(text) <= 20000),
  meeting_id uuid,
  poll_id uuid,
  primary key (tenant_id, followup_id, number),
  foreign key (tenant_id, followup_id) references poll_followup (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id)
);
