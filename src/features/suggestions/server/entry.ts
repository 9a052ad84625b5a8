/** 代录与拆分: the office writes down what a deputy said on paper or in one text; only the deputy hands it in. */
import type { z } from 'zod'
import { isPlainDate, type PlainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#kernel/work'
import { linkCases, setTurns, stopClocks } from '#features/cases/server'
import { getMandate } from '#features/directory/server'
import type { officeSuggestionApi } from '../domain/contract-office.ts'
import { cleanText } from '../domain/clean.ts'
import { groundWords } from '../messages/grounds.ts'
import { check, openDraft } from './drafts.ts'
import { checkLength, type Fields } from './draft-fields.ts'
import { setDraftTurns } from './draft-turns.ts'
import { refuseStale } from './judge-commands.ts'
import { tellScreened } from './notices.ts'
import { placeOn, sessionOf } from './placing.ts'
import { getSuggestion, saveSuggestion, type Suggestion } from './repository.ts'
import { moveSuggestion, partiesOf } from './situation.ts'

type Input<Name extends keyof typeof officeSuggestionApi> = z.output<(typeof officeSuggestionApi)[Name]['input']>

/** 代录: a paper suggestion typed in; it counts from the day of the paper once the deputy has confirmed it himself. */
export async function enter(
  work: Work,
  { mandateId, submittedOn, convertedFromMotion, ...fields }: Input<'enter'>,
): Promise<Suggestion> {
  const mandate = await getMandate(work, mandateId)
  const raisedOn = dayOfPaper(work, submittedOn)
  const place = await placeOn(work, raisedOn)
  if (!partiesOf(work, { leadPersonId: '', signers: [], betweenSessions: place.betweenSessions }).includes('receiver'))
    throw new Refusal('forbidden', 'rules.wrong_role', { action: 'enter' })
  if (!mandate.active || mandate.bodyId !== place.bodyId)
    throw new Refusal('invalid', 'suggestion.signer_not_deputy', { name: mandate.name }, 'mandateId')

  const { id } = await openDraft(work, {
    fields,
    lead: { mandateId, personId: mandate.personId },
    place,
    raisedOn,
    convertedFromMotion: convertedFromMotion || null,
  })
  const entered = await getSuggestion(work, id)
  await setDraftTurns(work, entered)
  work.record('suggestion.entered', id, { deputies: mandate.name, on: raisedOn, motion: convertedFromMotion ?? '' })
  return entered
}

function dayOfPaper({ today }: Work, submittedOn: string | undefined): PlainDate {
  if (!submittedOn) return today
  if (!isPlainDate(submittedOn)) throw new Refusal('invalid', 'suggestion.day_unreadable', {}, 'submittedOn')
  if (submittedOn > today) throw new Refusal('invalid', 'suggestion.day_in_future', { on: submittedOn }, 'submittedOn')
  return submittedOn
}

/**
 * 拆分, 一事一议: the parts become drafts of the same deputy with the same co-signers asked again, since each has to
 * consent to the text that is handed in. The original goes back to him; see split-parts.ts for how it ends.
 */
export async function split(work: Work, { id, version, parts }: Input<'split'>): Promise<Suggestion[]> {
  const original = await getSuggestion(work, id)
  check(work, original, 'split')
  refuseStale(original, version)
  for (const { text } of parts) checkLength(text, 'parts')
  refuseAlike(parts)

  const { version: returned } = await moveSuggestion(work, original, { action: 'split' })
  await saveSuggestion(work, id, { screeningGround: 'several_matters', screeningNote: '' })
  await stopClocks(work, { caseIds: [id], codes: ['D19.accepted'] })
  await stopClocks(work, { caseIds: [id], codes: ['D19.assigned', 'D18'], cancelled: true })
  await setTurns(work, id, [])
  const drafts: Suggestion[] = []
  for (const part of parts) drafts.push(await openPart(work, original, part))
  work.record('suggestion.split', id, { parts: parts.length })
  const note = groundWords['zh-CN'].several_matters
  await tellScreened(work, { ...original, version: returned }, { kind: 'returned', note })
  return drafts
}

/** Parts with one text are no parts: the same would stand twice in the deputy's name. */
function refuseAlike(parts: readonly { readonly text: string }[]): void {
  const texts = parts.map(({ text }) => cleanText(text))
  const other = texts.findIndex((text, at) => texts.indexOf(text) < at)
  if (other === -1) return
  const one = texts.indexOf(texts[other] ?? '')
  throw new Refusal('invalid', 'suggestion.parts_alike', { one: one + 1, other: other + 1 }, 'parts')
}

async function openPart(work: Work, original: Suggestion, part: { title: string; text: string }): Promise<Suggestion> {
  const { bodyId, term, number } = await sessionOf(work, original.sessionId)
  const { id } = await openDraft(work, {
    fields: partFields(original, part),
    lead: { mandateId: original.leadMandateId, personId: original.leadPersonId },
    place: {
      sessionId: original.sessionId,
      bodyId,
      term,
      session: number,
      betweenSessions: original.betweenSessions,
    },
    raisedOn: original.submittedOn,
  })
  await linkCases(work, id, [original.id], 'split_from')
  const asked = original.signers.filter(({ consented }) => consented !== false)
  if (asked.length > 0)
    await work.tx
      .insertInto('suggestionSigner')
      .values(
        asked.map(({ mandateId, personId }, at) => ({
          tenantId: work.tenant,
          suggestionId: id,
          mandateId,
          personId,
          position: at + 1,
          invitedOn: work.today,
        })),
      )
      .execute()
  const draft = await getSuggestion(work, id)
  await setDraftTurns(work, draft)
  work.record('suggestion.created', id, { from: original.reference ?? original.title })
  return draft
}

/** A part keeps what the deputy wished of the whole. */
const partFields = (original: Suggestion, { title, text }: { title: string; text: string }): Fields => ({
  title,
  text,
  situation: '',
  analysis: '',
  proposal: '',
  category: null,
  formedBy: original.formedBy as Fields['formedBy'],
  publication: original.publication as Fields['publication'],
  publicationReason: original.publicationReason,
  confidential: original.confidential,
  contactWish: original.contactWish as Fields['contactWish'],
  writtenOnly: original.writtenOnly,
  wishedUnitId: null,
  raisedBefore: null,
  files: [],
})
