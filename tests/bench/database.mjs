// Creating a case and listing 50 of 100,000, against the same rows by plain `pg` in the same run.
import pg from 'pg'
import { v7 } from 'uuid'
import { DraftFields } from '../../dist/features/suggestions/domain/contract-deputy.js'
import { ListSuggestions } from '../../dist/features/suggestions/domain/contract.js'
import { createDraft } from '../../dist/features/suggestions/server/drafts.js'
import { listSuggestions } from '../../dist/features/suggestions/server/lists.js'
import { leafOf, linkOf, genesis } from '../../dist/server/journal.js'
import { inWork } from '../../dist/server/work.js'
import { actor, openHouse } from './house.mjs'
import { interleaved, median, ms, percentile, report } from './table.mjs'

const bench = await openHouse()
const { house, ids, owner } = bench
const pool = new pg.Pool({ ...bench.connection, max: 1 })
const tenant = ids.tenant

const deputy = actor({ roles: ['deputy'], personId: ids.person, mandates: [{ id: ids.mandate, bodyId: ids.congress }] })
const fields = DraftFields.parse({
  title: '关于加快农村供水管网改造的建议',
  text: '新登一带十二个村仍用老水管，夏天常停水。建议两年内改造完。',
})

/** The same rows as createDraft writes: case, suggestion, journal and its head, in one transaction. */
async function plainCreate() {
  const client = await pool.connect()
  const id = v7()
  const today = '2026-11-24'
  await client.query('begin')
  await client.query(
    `insert into case_record (tenant_id, id, kind, title, state, opened_on) values ($1, $2, 'suggestion', $3, 'draft', $4)`,
    [tenant, id, fields.title, today],
  )
  await client.query(
    `insert into suggestion (tenant_id, id, session_id, between_sessions, lead_mandate_id, lead_person_id, text) values ($1, $2, $3, true, $4, $5, $6)`,
    [tenant, id, ids.session, ids.mandate, ids.person, fields.text],
  )
  const { rows } = await client.query(`select seq, hash from journal_head where tenant_id = $1 for update`, [tenant])
  const seq = Number(rows[0]?.seq ?? 0) + 1
  const row = {
    seq,
    at: new Date().toISOString(),
    actorId: deputy.accountId,
    fact: 'suggestion.created',
    subjectId: id,
    detail: {},
    personalCommitment: null,
  }
  const leaf = leafOf(tenant, row)
  const hash = linkOf(rows[0]?.hash ?? genesis, leaf)
  await client.query(`update journal_head set seq = $2, hash = $3 where tenant_id = $1`, [tenant, seq, hash])
  await client.query(
    `insert into journal (tenant_id, seq, at, actor_id, fact, subject_id, detail, leaf, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenant, seq, row.at, row.actorId, row.fact, id, {}, leaf, hash],
  )
  await client.query('commit')
  client.release()
}

const create = await interleaved({
  rounds: 8,
  perRound: 100,
  ours: () => inWork(house, { tenant, actor: deputy }, (work) => createDraft(work, fields)),
  plain: plainCreate,
})

await owner.query(`
  insert into case_record (tenant_id, id, kind, reference, title, state, opened_on, due_on)
  select '${tenant}', gen_random_uuid(), 'suggestion', 'b-' || n, '关于第' || n || '件事的建议',
         (array['accepted', 'handling', 'replied', 'closed'])[1 + n % 4], '2024-02-20', date '2024-03-01' + (n * 7919) % 700
    from generate_series(1, 100000) as n;
  insert into suggestion (tenant_id, id, session_id, between_sessions, number, lead_mandate_id, lead_person_id, text, category)
  select tenant_id, id, '${ids.session}', false, substr(reference, 3)::int, '${ids.mandate}', '${ids.person}', title, '其他'
    from case_record where reference like 'b-%';
  insert into case_assignment (tenant_id, id, case_id, round, unit_id, part, state, assigned_on)
  select tenant_id, gen_random_uuid(), id, 1, '${ids.unit}', 'lead', 'received', '2024-03-01' from case_record where reference like 'b-%';
  analyze`)

const office = actor({ roles: ['deputies_office'], posts: [{ organisationId: ids.office, role: 'deputies_office' }] })
const ask = ListSuggestions.parse({ state: 'handling', sort: 'due', limit: 50 })

/** Fifty rows with their units and names, and how many there are in all. */
async function plainList() {
  const client = await pool.connect()
  await client.query(
    `select c.id, c.reference, s.number, c.title, c.state, c.round, c.due_on, p.name, d.short_name, s.category,
            (select json_agg(json_build_object('id', o.id, 'name', o.short_name)) from case_assignment a
               join organisation o on o.tenant_id = a.tenant_id and o.id = a.unit_id where a.tenant_id = c.tenant_id and a.case_id = c.id) as units
       from case_record c
       join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
       join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
       join mandate m on m.tenant_id = s.tenant_id and m.id = s.lead_mandate_id
       join organisation d on d.tenant_id = m.tenant_id and d.id = m.delegation_id
      where c.tenant_id = $1 and c.kind = 'suggestion' and c.state = 'handling'
      order by c.due_on nulls last, c.id limit 50`,
    [tenant],
  )
  await client.query(
    `select c.state, count(*) from case_record c join suggestion s on s.tenant_id = c.tenant_id and s.id = c.id
      where c.tenant_id = $1 and c.kind = 'suggestion' and c.state = 'handling' group by c.state`,
    [tenant],
  )
  client.release()
}

const list = await interleaved({
  rounds: 8,
  perRound: 15,
  ours: () => inWork(house, { tenant, actor: office, readOnly: true }, (work) => listSuggestions(work, ask)),
  plain: plainList,
})

const ratio = (times) => median(times.plain) / median(times.ours)
report([
  [
    'create a case, of plain pg',
    `${ratio(create).toFixed(2)}  (${ms(median(create.ours))} : ${ms(median(create.plain))})`,
    '≥ 0.35',
    ratio(create) >= 0.35,
  ],
  [
    'list 50 of 100,000, of plain SQL',
    `${ratio(list).toFixed(2)}  (${ms(median(list.ours))} : ${ms(median(list.plain))})`,
    '≥ 0.50',
    ratio(list) >= 0.5,
  ],
  [
    'list 50, p95 against plain p95',
    `${(percentile(list.ours, 95) / percentile(list.plain, 95)).toFixed(2)}  (${ms(percentile(list.ours, 95))} : ${ms(percentile(list.plain, 95))})`,
    '≤ 2.0',
    percentile(list.ours, 95) <= 2 * percentile(list.plain, 95),
  ],
])
await pool.end()
await bench.close()
