/** 代表资格有效: a mandate `m` of a term `t` on a day, suspended ones not (代表法 第六十一条). */
import { sql } from 'kysely'

export const mandateInForce = (on: string) => sql<boolean>`
  (m.starts_on <= ${on} and (m.ends_on is null or m.ends_on > ${on}) and t.starts_on <= ${on}
   and (t.ends_on is null or t.ends_on > ${on})
   and not exists (
     select from mandate_suspension x
      where x.tenant_id = m.tenant_id and x.mandate_id = m.id
        and x.starts_on <= ${on} and (x.ends_on is null or x.ends_on > ${on})))`
