-- 现场更新: what happens many times a second is counted apart, so that a full hall of phones need not hear of it.
alter table live_channel add column stirs bigint not null default 0;
