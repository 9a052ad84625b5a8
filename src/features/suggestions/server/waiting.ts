/** 今天：建议里什么在等我: turns in words, each with the page where it is done; and what I wait for. */
import { sql } from 'kysely'
import type { Calendar } from '#kernel/calendar'
import { say } from '#kernel/message'
import type { WaitingItem } from '#kernel/waiting'
import type { Work } from '#kernel/work'
import { mostTurns, turnsOf, type TurnRow } from '#features/cases/server'
import { calendarOf } from '#features/office/server'
import { waitingWords, type WaitingWords } from '../messages/waiting.ts'
import { isUnitOnly } from './rows.ts'
import { listKeyWaiting } from './waiting-key.ts'
import { listOthers } from './waiting-others.ts'
import { due, titled, worded } from './waiting-words.ts'

/** Where each step is taken: a page of a person or a unit, or the desk of the office. */
const pages: Readonly<Record<string, (at: string, id: string) => string>> = {
  consent: (at) => `/s/${at}/cosign`,
  submit: (_at, id) => `/me/suggest/${id}/check`,
  mend: (_at, id) => `/me/suggest/${id}`,
  confirm_contact: (at) => `/s/${at}/contacts`,
  rate: (at) => `/s/${at}/rate`,
  rate_late: (at) => `/s/${at}/rate`,
  recheck: (at) => `/s/${at}/recheck`,
  receive: (at) => `/s/${at}/receipt`,
  contact: (at) => `/s/${at}/contact`,
  opine: (at) => `/s/${at}/opinion`,
  reply: (at) => `/s/${at}/reply`,
  redo: (_at, id) => `/desk/second?case=${id}`,
  second_assign: (_at, id) => `/desk/second?case=${id}`,
}

/** The view of the desk that shows all that wait for one step of the office. */
const deskViews: Readonly<Record<string, string>> = {
  screen: '/desk/s?view=triage',
  assign: '/desk/s?view=triage',
  confirm_joint: '/desk/s?view=handling&joint=true',
  decide_return: '/desk/s?view=returns',
  decide_extension: '/desk/clock',
  redo: '/desk/second',
  close: '/desk/s?view=rating',
  close_unrated: '/desk/s?view=rating&state=replied',
  open_recheck: '/desk/s?view=all&state=closed&class=A',
  keep: '/desk/s?view=second',
  second_assign: '/desk/second',
}

/** A session brings hundreds at once: from so many of one kind on, the office sees one row. */
const grouped = 6

export async function listWaitingSuggestions(work: Work): Promise<WaitingItem[]> {
  const read = await turnsOf(work)
  const turns = read.filter(({ kind }) => kind === 'suggestion')
  const others = [...(await listKeyWaiting(work)), ...(await listOthers(work))]
  if (turns.length === 0) return others
  const context = {
    words: waitingWords[work.language],
    calendar: await calendarOf(work),
    facts: await factsOf(work, turns),
    work,
    all: read.length < mostTurns,
  }
  const items = [...Map.groupBy(turns, ({ action }) => action)].flatMap(([action, same]) =>
    same.length >= grouped && deskViews[action]
      ? [several(context, action, same)]
      : same.map((turn) => one(context, turn)),
  )
  return [...items, ...others]
}

interface Context {
  readonly work: Work
  readonly words: WaitingWords
  readonly calendar: Calendar
  readonly facts: ReadonlyMap<string, Facts>
  /** Every turn was read, so that numbers are exact. */
  readonly all: boolean
}

interface Facts {
  readonly id: string
  readonly lead: string
  readonly confidential: boolean
  readonly note: string
  readonly proposed: string | null
}

function one({ work, words, calendar, facts }: Context, turn: TurnRow): WaitingItem {
  const { id, caseId, action, reference, title, dueOn } = turn
  const known = facts.get(caseId)
  const at = reference ?? caseId
  return {
    id,
    ...worded(words, action, {
      lead: known && !(known.confidential && isUnitOnly(work)) ? known.lead : words.kept,
      note: known?.note || words.noNote,
      proposed: known?.proposed ?? words.noProposal,
    }),
    title: titled(reference, title),
    link: pages[action]?.(at, caseId) ?? `/desk/s/${at}`,
    ...due({ work, calendar }, dueOn),
    others: false,
  }
}

function several({ work, words, calendar, all }: Context, action: string, turns: readonly TurnRow[]): WaitingItem {
  const [first = null] = turns.flatMap(({ dueOn }) => dueOn ?? []).toSorted((a, b) => a.localeCompare(b))
  return {
    id: `suggestions/${action}`,
    verb: worded(words, action, {}).verb,
    title: say(all ? words.several : words.severalOrMore, { count: turns.length }),
    why: words.severalWhy,
    link: deskViews[action] ?? '/desk/s',
    ...due({ work, calendar }, first),
    others: false,
  }
}

async function factsOf({ tx, tenant }: Work, turns: readonly TurnRow[]): Promise<Map<string, Facts>> {
  const ids = JSON.stringify(turns.map(({ caseId }) => caseId))
  const { rows } = await sql<Facts>`
    select s.id, p.name as lead, s.confidential, s.screening_note as note, u.short_name as proposed
      from suggestion s
      join person p on p.tenant_id = s.tenant_id and p.id = s.lead_person_id
      left join organisation u on u.tenant_id = s.tenant_id and u.id = s.proposed_unit_id
     where s.tenant_id = ${tenant}
       and s.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb) as i (value))`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
