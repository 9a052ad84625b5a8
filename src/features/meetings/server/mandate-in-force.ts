/** 代表资格有效: a mandate `m` of a term `t` on a day, suspended ones not (代表法 第六十一条). */
import { sql, type RawBuilder } from 'kysely'
import { suspendedOn } from '#features/directory/server'

/** A day, or what answers one. */
type Day = string | RawBuilder<string>

export const mandateInForce = (on: Day) => sql<boolean>`
  (m.starts_on <= ${on} and (m.ends_on is null or m.ends_on > ${on}) and t.starts_on <= ${on}
   and (t.ends_on is null or t.ends_on > ${on})
   and not ${suspendedOn(on)})`

/** Of the roll `r`: whoever's post or mandate has ended or rests on a day, so that he is no member of the meeting any more. */
export const outOfOffice = (on: Day) => sql<boolean>`
  (exists (select from post k where k.tenant_id = r.tenant_id and k.id = r.post_id and k.ends_on <= ${on})
   or exists (select from mandate m join term t on t.tenant_id = m.tenant_id and t.id = m.term_id
               where m.tenant_id = r.tenant_id and m.id = r.mandate_id and not ${mandateInForce(on)}))`
