/** What every paper about a suggestion needs (文书共用内容): the suggestion as the actor sees it, and how papers call it. */
import { sql } from 'kysely'
import type { DocumentOffer } from '#kernel/document'
import { say } from '#kernel/message'
import { toChineseNumeral } from '#kernel/numerals'
import type { Paper } from '#kernel/paper'
import { Refusal, unlessMissing } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { getOrganisation } from '#features/directory/server'
import type { Organ } from '#features/papers/server'
import { paperText } from '../../messages/paper-words.ts'
import type { SuggestionView } from '../../domain/views.ts'
import { viewSuggestion } from '../view.ts'

/** Read once in a work; a paper changes nothing of the suggestion. */
export function matterOf(work: Work, id: string): Promise<SuggestionView> {
  const key = `suggestions.paper/${id}`
  const known = work.memory.get(key) as Promise<SuggestionView> | undefined
  const reading = known ?? viewSuggestion(work, { id })
  work.memory.set(key, reading)
  return reading
}

/** Undefined when this id is no suggestion, or none the actor may see. */
export const findMatter = (work: Work, id: string): Promise<SuggestionView | undefined> =>
  unlessMissing(matterOf(work, id))

/** One offer for a matter the actor deals with, refused while `ready` does not hold. */
export const offerOf = (subjectId: string, ready: boolean, refused: Refusal, label = ''): DocumentOffer => ({
  subjectId,
  label,
  refused: ready ? null : refused,
})

export const sessionName = ({ session: { term, number } }: Pick<SuggestionView, 'session'>): string =>
  say(paperText.session, { term: toChineseNumeral(term), session: toChineseNumeral(number) })

/** 区十七届人大三次会议第118号建议 */
export const numberName = (view: Pick<SuggestionView, 'session' | 'number' | 'betweenSessions'>): string =>
  say(view.betweenSessions ? paperText.numberBetween : paperText.number, {
    session: sessionName(view),
    number: view.number ?? '',
  })

/** 陈晓峰等2位代表; a deputy who asked for it is not named (要求保密代表身份). */
export const deputiesName = ({ lead, signers, confidential }: SuggestionView): string => {
  if (confidential || lead === '') return paperText.hiddenDeputy
  return signers > 1 ? say(paperText.deputies, { name: lead, count: signers }) : say(paperText.deputy, { name: lead })
}

/** 主送 of what goes to the deputies themselves: every one by name. */
export function signersName({ lead, coSigners, confidential }: SuggestionView): string {
  if (confidential || lead === '') return paperText.hiddenDeputy
  const names = [lead, ...coSigners.filter(({ consented }) => consented).map(({ name }) => name)]
  return say(paperText.deputy, { name: names.join(paperText.and) })
}

export const youName = ({ signers }: SuggestionView): string => (signers > 1 ? paperText.you.many : paperText.you.one)

/** Full names of units, in the order given. */
export async function unitNames(work: Work, ids: readonly string[]): Promise<string[]> {
  const names: string[] = []
  for (const id of ids) names.push((await getOrganisation(work, id)).name)
  return names
}

/** 抄送: the offices that watch over suggestions (代表工委、政府办公室), but not the one that writes. */
export async function watchingOffices({ tx, tenant, today }: Work, exceptId?: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct o.name, o.sort from post p join organisation o on o.tenant_id = p.tenant_id and o.id = p.organisation_id
     where p.tenant_id = ${tenant} and p.role in ('deputies_office', 'government_office')
       and p.starts_on <= ${today}::date and (p.ends_on is null or p.ends_on > ${today}::date)
       and o.id is distinct from ${exceptId ?? null}::uuid
     order by o.sort, o.name limit 10`.execute(tx)
  return rows.map(({ name }) => name)
}

export const contactNote = ({ actor }: Work, { phone }: Organ): string =>
  phone ? say(paperText.contact, { name: actor.name, phone }) : say(paperText.contactOnly, { name: actor.name })

/** 信函格式 of an organ, dated today, with what it does not have left empty. */
export const letter = (
  { name }: Organ,
  on: string,
  { title, addressee, body, ...more }: Pick<Paper, 'title' | 'addressee' | 'body'> & Partial<Paper>,
): Paper => ({
  format: 'letter',
  organ: name,
  number: null,
  classMark: null,
  title,
  addressee,
  body,
  attachments: [],
  signature: { organ: name, signer: null, on },
  note: null,
  imprint: null,
  ...more,
})

/** 联合行文: both offices sign what they assigned together, the one that leads first; refused while one has not confirmed. */
export async function signedTogether(
  work: Work,
  organ: Organ,
  { jointOffice, jointConfirmedOn }: Pick<SuggestionView, 'jointOffice' | 'jointConfirmedOn'>,
): Promise<Pick<Paper, 'signature'>> {
  if (jointOffice !== null) throw jointOpen()
  const jointly = jointConfirmedOn === null ? [] : await watchingOffices(work, organ.id)
  return { signature: { organ: organ.name, jointly, signer: null, on: work.today } }
}

export const jointOpen = () => new Refusal('conflict', 'paper.joint_open', {})
