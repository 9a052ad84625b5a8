-- 报告类别: what a report that is heard is about; only for items that hear one.
alter table agenda_item add column report_subject text check (report_subject in (
  'special', 'plan', 'budget', 'accounts', 'audit', 'audit_rectification', 'state_assets', 'debt', 'environment', 'rule_of_law',
  'livelihood_projects', 'suggestions', 'filing_review', 'inspection'));
alter table agenda_item add check (report_subject is null or kind = 'report');
