/** 留痕查询: the facts of the journal, newest first; personal content is not read here at all. */
import { sql } from 'kysely'
import type { z } from 'zod'
import type { FactDetail, Work } from '#kernel/work'
import type { JournalEntry, journalApi } from '../domain/contract.ts'
import { detailInWords, mentionedNames } from './journal-detail.ts'
import { namesOf } from './names.ts'

type Asked = z.output<typeof journalApi.list.input>

interface Row {
  readonly seq: number
  readonly at: Date
  readonly actorId: string | null
  readonly fact: string
  readonly subjectId: string
  readonly detail: FactDetail
  readonly personal: boolean
  readonly hash: string
  readonly file: boolean
}

export async function listJournal(work: Work, asked: Asked): Promise<z.output<typeof journalApi.list.output>> {
  const rows = await readRows(work, asked)
  const shown = rows.slice(0, asked.limit)
  const names = await namesOf(
    work,
    shown.map(({ actorId }) => actorId),
  )
  const mentioned = await mentionedNames(
    work,
    shown.map(({ detail }) => detail),
  )
  const entries = shown.map(({ file, at, detail, ...row }): JournalEntry => ({
    ...row,
    at: at.toISOString(),
    actor: (row.actorId && names.get(row.actorId)) ?? null,
    words: work.slots.facts[work.language][row.fact] ?? row.fact,
    link: file ? null : linkOf(work, row),
    detail: detailInWords(work, { fact: row.fact, detail }, mentioned),
  }))
  return { entries, more: rows.length > shown.length }
}

/** What the reader may see at all: the audit administrator everything, the deputies' office the facts of cases. */
async function readRows(work: Work, { subjectId, fact, actorId, from, to, before, limit }: Asked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select j.seq, j.at, j.actor_id, j.fact, j.subject_id, j.detail, j.hash,
           j.personal_commitment is not null as personal,
           exists (select from stored_file f where f.tenant_id = j.tenant_id and f.id = j.subject_id) as file
      from journal j
     where j.tenant_id = ${work.tenant}
       and (${seesEverything(work)} or split_part(j.fact, '.', 1) in
             (select jsonb_array_elements_text(${JSON.stringify(caseKinds(work))}::jsonb)))
       and (${before ?? null}::bigint is null or j.seq < ${before ?? null}::bigint)
       and (${subjectId ?? null}::uuid is null or j.subject_id = ${subjectId ?? null}::uuid)
       and (${fact ?? null}::text is null or j.fact = ${fact ?? null}::text)
       and (${actorId ?? null}::uuid is null or j.actor_id = ${actorId ?? null}::uuid)
       and (${from ?? null}::date is null or j.at >= ${from ?? null}::date::timestamp at time zone 'Asia/Shanghai')
       and (${to ?? null}::date is null or j.at < (${to ?? null}::date + 1)::timestamp at time zone 'Asia/Shanghai')
     order by j.seq desc limit ${limit + 1}`.execute(work.tx)
  return rows
}

/** How long the chain is, where it ends, and which facts it can hold. */
export async function aboutJournal(work: Work): Promise<z.output<typeof journalApi.about.output>> {
  const head = await work.tx
    .selectFrom('journalHead')
    .select(['seq', 'hash'])
    .where('tenantId', '=', work.tenant)
    .executeTakeFirst()
  const kinds = caseKinds(work)
  const facts = Object.entries(work.slots.facts[work.language])
    .filter(([fact]) => seesEverything(work) || kinds.includes(fact.split('.', 1)[0] ?? ''))
    .map(([fact, words]) => ({ fact, words }))
  return { entries: head?.seq ?? 0, hash: head?.hash ?? null, facts }
}

const seesEverything = ({ actor }: Work): boolean => actor.roles.includes('audit_admin')

const caseKinds = ({ slots }: Work): string[] => slots.caseKinds.map(({ kind }) => kind)

function linkOf({ slots }: Work, { fact, subjectId }: Pick<Row, 'fact' | 'subjectId'>): string | null {
  const kind = slots.caseKinds.find((one) => fact.startsWith(`${one.kind}.`))
  return kind?.link({ id: subjectId, reference: null }) ?? null
}
