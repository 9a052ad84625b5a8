-- 联合交办: whose agreement an assignment needs beside that of the office that assigned, and when it was given by whom.
alter table suggestion
  add column joint_office text check (joint_office in ('deputies_office', 'government_office')),
  add column joint_confirmed_on date,
  add column joint_confirmed_by uuid,
  add check (joint_office is not null or joint_confirmed_on is null),
  add check ((joint_confirmed_on is null) = (joint_confirmed_by is null)),
  add foreign key (tenant_id, joint_confirmed_by) references person (tenant_id, id);
