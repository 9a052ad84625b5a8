-- 修改、废止: what a decision does to the one it changes.
alter table resolution add column amends_as text check (amends_as in ('amend', 'repeal'));
update resolution set amends_as = 'amend' where amends_id is not null;
alter table resolution add check ((amends_id is null) = (amends_as is null));
