-- Whoever asks for a file is asked what it hangs on.
create index case_file_file on case_file (tenant_id, file_id);
