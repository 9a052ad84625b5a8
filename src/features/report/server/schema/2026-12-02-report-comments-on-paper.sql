-- 书面意见代录: who of the office entered what came back on paper; null where the person wrote it himself.
alter table report_comment add column entered_by uuid;
