-- 大屏: what each screen of a meeting shows, and what waits to go up.
create table hall_screen (
  tenant_id uuid not null references tenant (id),
  meeting_id uuid not null,
  number integer not null check (number between 1 and 9),
  mode text not null default 'auto' check (mode in ('auto', 'welcome', 'agenda', 'attendance', 'speaker', 'vote', 'result')),
  poll_id uuid,
  zoom integer not null default 100 check (zoom between 70 and 150),
  preview_mode text check (preview_mode in ('auto', 'welcome', 'agenda', 'attendance', 'speaker', 'vote', 'result')),
  preview_poll_id uuid,
  primary key (tenant_id, meeting_id, number),
  foreign key (tenant_id, meeting_id) references meeting (tenant_id, id),
  foreign key (tenant_id, poll_id) references poll (tenant_id, id),
  foreign key (tenant_id, preview_poll_id) references poll (tenant_id, id)
);
