-- What the system administrator is told of: mail that has failed and has not arrived since.
create index notice_failing on notice (tenant_id, created_at) where last_error is not null and delivered_at is null;
