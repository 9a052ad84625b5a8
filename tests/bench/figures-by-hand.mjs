// The figures of a report about suggestions as somebody would ask for them by hand: one plain statement per counted set.

const suggestions = `from suggestion s
  join case_record c on c.tenant_id = s.tenant_id and c.id = s.id
  join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id
 where s.tenant_id = $1`

const session = `(select id from congress_session where tenant_id = $1 and closed_on <= $2::date order by closed_on desc limit 1)`
const accepted = `s.number is not null and c.state not in ('withdrawn', 'returned', 'refused', 'referenced')`
const between = `s.between_sessions and s.submitted_on between $2::date and $3::date`
const all = `${accepted} and ((s.session_id = ${session} and not s.between_sessions) or (${between}))`
const key = `exists (select from key_suggestion k where k.tenant_id = s.tenant_id and k.suggestion_id = s.id)`
const rechecked = `exists (select from case_recheck r where r.tenant_id = s.tenant_id and r.case_id = s.id and r.rechecked_on <= $3::date)`
const late = `exists (select from case_clock k where k.tenant_id = s.tenant_id and k.case_id = s.id and k.code in ('D24', 'D25')
  and not k.cancelled and coalesce(k.stopped_on, $3::date + 1) > k.due_on)`
const unanswered = `not exists (select from case_reply r where r.tenant_id = s.tenant_id and r.case_id = s.id and r.kind = 'reply')`
const second = `exists (select from case_assignment a where a.tenant_id = s.tenant_id and a.case_id = s.id and a.round > 1
  and a.assigned_on between $2::date and $3::date)`

/** The arithmetic over these sets is free: twelve figures stand on nine of them. */
const conditions = {
  F088: all,
  F089: `${accepted} and ${between}`,
  F090: `${all} and s.class_verified = 'A'`,
  F087: second,
  F085: `s.session_id = ${session} and not s.between_sessions and ${key}`,
  F113: `${key} and ${rechecked} and n.closed_on <= $2::date
    and n.term_id = (select term_id from congress_session where tenant_id = $1 and id = ${session})`,
  base157: `${all} and s.class_reported = 'A'`,
  out157: `${all} and s.class_reported = 'A' and not ${rechecked}`,
  out160: `${all} and (${late} or ${unanswered})`,
}

/** Name of the set → its size, over one connection of plain pg. */
export async function figuresByHand(client, { tenant, from, to }) {
  const sizes = {}
  for (const [name, condition] of Object.entries(conditions)) {
    // A statement that does not read a parameter would not know its type.
    const text = `select count(*) ${suggestions} and $2::date <= $3::date and ${condition}`
    const { rows } = await client.query(text, [tenant, from, to])
    sizes[name] = Number(rows[0].count)
  }
  return sizes
}
