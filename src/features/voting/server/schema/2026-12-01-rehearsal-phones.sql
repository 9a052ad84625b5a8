-- 彩排手机: seats of invented members that phones have taken, and what was pressed for an item. No person, no account, no
-- poll and no meeting's roll: nothing here can be taken for a record. All of it goes with the rehearsal it belongs to.
alter table hall_rehearsal add column run uuid not null default gen_random_uuid();

create table hall_rehearsal_seat (
  tenant_id uuid not null,
  meeting_id uuid not null,
  number integer not null check (number between 1 and 5000),
  -- The place of the item voted on last, and the mark; a new item finds the seat without one.
  item integer,
  mark text check (mark in ('yes', 'no', 'abstain')),
  primary key (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references hall_rehearsal (tenant_id, meeting_id),
  check ((item is null) = (mark is null))
);
