-- 必选项 of a vote that chooses projects: takes a place by the rules the meeting adopted, and is not marked.
alter table poll_option add column included boolean not null default false;
