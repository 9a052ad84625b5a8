-- 选举: for which kind of post, on which occasion, since when the candidates are nominated; 预选 decides who formally stands.

alter table poll drop constraint poll_kind_check;
alter table poll add constraint poll_kind_check check (kind in (
  'motion', 'election', 'preliminary', 'appointment', 'removal', 'satisfaction', 'choose_k'));
alter table poll
  add column occasion text check (occasion in ('term', 'by_election', 'again')),
  add column nominated_on date;
alter table poll_question
  add column post text not null default 'other' check (post in ('chief', 'deputy', 'member', 'other')),
  -- 正式候选人数 a preliminary vote decides.
  add column formal integer check (formal > 0);
