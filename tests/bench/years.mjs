// Four more years like the one of the demonstration: every suggestion with all that hangs on it, in sessions of the term before.
import { v7 } from 'uuid'

/** Tables of a year, each with its columns that name a suggestion and its days that figures read. */
const tables = [
  { name: 'case_record', key: 'id', days: ['opened_on'] },
  { name: 'suggestion', key: 'id', days: ['submitted_on'] },
  { name: 'case_assignment', key: 'case_id', days: ['assigned_on'] },
  { name: 'case_clock', key: 'case_id', days: ['started_on', 'due_on', 'stopped_on'] },
  { name: 'case_contact', key: 'case_id', days: ['contacted_on'] },
  { name: 'case_reply', key: 'case_id', days: ['replied_on'] },
  { name: 'case_rating', key: 'case_id', days: ['rated_on'] },
  { name: 'case_recheck', key: 'case_id', days: ['rechecked_on'] },
  { name: 'key_suggestion', key: 'suggestion_id', days: ['picked_on'] },
]

/** Columns that name a row of the same year; each year has its own identifiers for them. */
const names = ['id', 'case_id', 'suggestion_id', 'assignment_id', 'replaces_id', 'due_clock_id']

/** Answers how many suggestions five years have. */
export async function fiveYears(owner, tenant) {
  const term = v7()
  await owner.query(
    `insert into term (tenant_id, id, body_id, number, starts_on)
     select tenant_id, $2, body_id, number - 1, starts_on - 1826 from term where tenant_id = $1 order by starts_on desc limit 1`,
    [tenant, term],
  )
  await owner.query(
    `create temporary table template as
     select s.id from suggestion s join congress_session n on n.tenant_id = s.tenant_id and n.id = s.session_id
      where s.tenant_id = $1 and s.number is not null and n.number = 3`,
    [tenant],
  )
  for (const back of [4, 5, 6, 7]) await copyYear(owner, { tenant, term, back })
  await owner.query('analyze')
  const { rows } = await owner.query('select count(*) from suggestion where tenant_id = $1 and number is not null', [
    tenant,
  ])
  return Number(rows[0].count)
}

async function copyYear(owner, { tenant, term, back }) {
  const session = v7()
  const days = 365 * back
  await owner.query(
    `insert into congress_session (tenant_id, id, term_id, number, opened_on, closed_on)
     select tenant_id, $2, $3, $4, opened_on - $5::int, closed_on - $5::int
       from congress_session where tenant_id = $1 and number = 3 limit 1`,
    [tenant, session, term, 8 - back, days],
  )
  for (const { name, key, days: moved } of tables) {
    const { rows } = await owner.query(
      `select column_name from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [name],
    )
    const has = new Set(rows.map((row) => row.column_name))
    const changes = [
      ...names
        .filter((column) => has.has(column))
        .map((column) => [column, `md5(r.${column}::text || '${back}')::uuid`]),
      ...moved.map((column) => [column, `r.${column} - ${days}`]),
      ...(name === 'case_record' ? [['reference', `r.reference || '-${back}'`]] : []),
      ...(name === 'suggestion' ? [['session_id', `'${session}'::uuid`]] : []),
    ]
    await owner.query(
      `insert into "${name}" select (jsonb_populate_record(r, jsonb_build_object(
         ${changes.map(([column, value]) => `'${column}', ${value}`).join(', ')}))).*
         from "${name}" r where r.tenant_id = $1 and r.${key} in (select id from template)`,
      [tenant],
    )
  }
}
