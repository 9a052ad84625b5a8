/** One suggestion whole, as far as the reader may see it; to others it does not exist. */
import { sql } from 'kysely'
import { holdsAny } from '#kernel/roles'
import { Refusal } from '#kernel/refusal'
import { ownUnitsOf, type Work } from '#kernel/work'
import { answers, type TimelineEntry } from '#features/cases'
import {
  assignmentsOf,
  clocksOf,
  handlingPartiesOf,
  partsOf,
  type Assignment,
  type Sight,
} from '#features/cases/server'
import { getSession } from '#features/directory/server'
import { acceptedStates } from '../domain/lifecycle.ts'
import { overseers } from '../domain/parties.ts'
import type { SuggestionView } from '../domain/views.ts'
import { keyOf } from './key-reads.ts'
import { getSuggestion, type Suggestion } from './repository.ts'
import { decidingClock } from './rows.ts'
import { actionsFor, partiesOf, textDigestOf } from './situation.ts'

export async function viewSuggestion(work: Work, { id }: { id: string }): Promise<SuggestionView> {
  return viewOf(work, await getSuggestion(work, id))
}

/** For commands: the suggestion as it is now, after the step they took. */
export const viewAgain = (work: Work, { id }: Pick<Suggestion, 'id'>): Promise<SuggestionView> =>
  viewSuggestion(work, { id })

/** Who the reader is to a suggestion and what of it he may see; undefined when it does not exist for him. */
async function readingOf(work: Work, suggestion: Suggestion) {
  const shares = await assignmentsOf(work, suggestion.id)
  const own = ownShareOf(work, shares)
  const parties = [...partiesOf(work, suggestion), ...(own ? handlingPartiesOf(work, own) : [])]
  if (!maySee(work, suggestion, parties)) return undefined
  const ofUnit =
    own !== undefined && !parties.some((party) => party === 'deputies_office' || party === 'government_office')
  const sight: Sight = { uncountedRatings: !ofUnit, opinions: !ofUnit || answers(own.part) }
  return { shares, own, parties, ofUnit, sight }
}

/** For the loop, which decides by it who may read a file. */
export const sightOf = async (work: Work, id: string): Promise<Sight | undefined> =>
  (await readingOf(work, await getSuggestion(work, id)))?.sight

async function viewOf(work: Work, suggestion: Suggestion): Promise<SuggestionView> {
  const reading = await readingOf(work, suggestion)
  if (!reading)
    throw new Refusal('not_found', 'suggestion.not_found', { reference: suggestion.reference ?? suggestion.id })
  const { shares, own, parties, ofUnit, sight } = reading
  const parts = await partsOf(work, suggestion.id, sight)
  const clocks = await clocksOf(work, [suggestion.id])
  const { term, number, id } = await getSession(work, suggestion.sessionId)
  const hidden = ofUnit && suggestion.confidential
  return {
    ...rowOf(suggestion, { parts, clocks, hidden }),
    ...(await namesOf(work, suggestion)),
    session: { id, term, number },
    ...textOf(suggestion),
    coSigners: hidden ? [] : signersOf(work, suggestion),
    ...parts,
    clocks,
    keySuggestion: (await keyOf(work, suggestion.id)) ?? null,
    timeline: await timelineOf(work, suggestion.id, { ofUnit }),
    parties,
    can: await actionsFor(work, suggestion, { shares, own }),
    ownAssignmentId: own?.id ?? null,
  }
}

function maySee(work: Work, { state, leadPersonId, raisedOn }: Suggestion, parties: readonly string[]): boolean {
  if (leadPersonId === work.actor.personId) return true
  // What the office typed in from paper or split itself it may see; a deputy's own draft only who is asked to co-sign.
  if (state === 'draft' || state === 'cosigning')
    return parties.includes('co_signer') || (raisedOn !== null && parties.includes('receiver'))
  if (parties.length > 0) return true
  return acceptedStates.includes(state) && holdsAny(work.actor, overseers)
}

/** The share of the actor's own unit: the newest that still runs, else the newest. */
function ownShareOf({ actor }: Work, shares: readonly Assignment[]): Assignment | undefined {
  const units = ownUnitsOf(actor)
  const own = shares.filter(({ unitId }) => units.includes(unitId))
  return own.findLast(({ state }) => state !== 'ended') ?? own.at(-1)
}

type Row = Omit<
  SuggestionView,
  | keyof ReturnType<typeof textOf>
  | 'session'
  | 'coSigners'
  | 'files'
  | 'keySuggestion'
  | 'timeline'
  | 'parties'
  | 'can'
  | 'ownAssignmentId'
  | 'wishedUnit'
  | 'proposedUnit'
>

function rowOf(
  s: Suggestion,
  {
    parts,
    clocks,
    hidden,
  }: { parts: Awaited<ReturnType<typeof partsOf>>; clocks: SuggestionView['clocks']; hidden: boolean },
): Omit<
  Row,
  'assignments' | 'clocks' | 'extensions' | 'contacts' | 'replies' | 'ratings' | 'rechecks' | 'promises' | 'links'
> {
  const live = parts.assignments.filter(({ endedOn, round }) => endedOn === null && round === s.round)
  const named = (parts_: readonly string[]) =>
    live.filter(({ part }) => parts_.includes(part)).map(({ unitId, unit }) => ({ id: unitId, name: unit }))
  const deciding = decidingClock(clocks)
  return {
    id: s.id,
    reference: s.reference,
    number: s.number,
    betweenSessions: s.betweenSessions,
    title: s.title,
    state: s.state,
    round: s.round,
    returns: s.returns,
    version: s.version,
    lead: hidden ? '' : s.lead,
    signers: s.signers.filter(({ consented }) => consented).length + 1,
    delegation: hidden ? '' : s.delegation,
    category: s.category,
    leadUnits: named(['lead', 'separate']),
    coUnits: named(['co']),
    proposedReason: s.proposedReason,
    jointOffice: s.jointConfirmedOn === null ? (s.jointOffice as SuggestionView['jointOffice']) : null,
    jointConfirmedOn: s.jointConfirmedOn,
    submittedOn: s.submittedOn,
    acceptedOn: s.acceptedOn,
    assignedOn: parts.assignments[0]?.assignedOn ?? null,
    dueOn: deciding?.dueOn ?? null,
    dueState: deciding?.state ?? null,
    workingDaysLeft: deciding?.workingDaysLeft ?? null,
    classReported: s.classReported,
    classVerified: s.classVerified,
    rating: parts.ratings.findLast(({ countedOn }) => countedOn !== null)?.result ?? null,
    key: false,
    published: s.publishedOn !== null,
  }
}

const textOf = (s: Suggestion) => ({
  text: s.text,
  situation: s.situation,
  analysis: s.analysis,
  proposal: s.proposal,
  formedBy: s.formedBy as SuggestionView['formedBy'],
  publication: s.publication as SuggestionView['publication'],
  publicationReason: s.publicationReason,
  confidential: s.confidential,
  contactWish: s.contactWish as SuggestionView['contactWish'],
  writtenOnly: s.writtenOnly,
  handling: s.handling as SuggestionView['handling'],
  difficulty: s.difficulty as SuggestionView['difficulty'],
  screeningGround: s.screeningGround,
  screeningNote: s.screeningNote,
  convertedFromMotion: s.convertedFromMotion,
})

function signersOf(work: Work, suggestion: Suggestion): SuggestionView['coSigners'] {
  const digest = textDigestOf(work, suggestion)
  return suggestion.signers.map(
    ({ mandateId, personId, name, delegation, invitedOn, answeredOn, consented, textDigest }) => ({
      mandateId,
      name,
      delegation,
      invitedOn,
      answeredOn,
      consented,
      outdated: consented === true && textDigest !== digest,
      own: personId === work.actor.personId,
    }),
  )
}

/** Names of the units the deputy wished for and the office proposes, and whether it is a key one. */
async function namesOf(
  { tx, tenant }: Work,
  s: Suggestion,
): Promise<Pick<SuggestionView, 'wishedUnit' | 'proposedUnit' | 'key'>> {
  const { rows } = await sql<{ wished: string | null; proposed: string | null; key: boolean }>`
    select (select short_name from organisation where tenant_id = ${tenant} and id = ${s.wishedUnitId}) as wished,
           (select short_name from organisation where tenant_id = ${tenant} and id = ${s.proposedUnitId}) as proposed,
           exists (select from key_suggestion where tenant_id = ${tenant} and suggestion_id = ${s.id}) as key`.execute(
    tx,
  )
  const [names] = rows
  const unit = (id: string | null, name: string | null | undefined) => (id && name ? { id, name } : null)
  return {
    wishedUnit: unit(s.wishedUnitId, names?.wished),
    proposedUnit: unit(s.proposedUnitId, names?.proposed),
    key: names?.key ?? false,
  }
}

/** Facts a unit must not read in the story: the deputy's judgement before it counts. */
const judgements = ['suggestion.rated', 'suggestion.rechecked']

/** The story of both rounds, from the journal; numbers and words of a fact that are safe to show. */
async function timelineOf({ tx, tenant }: Work, id: string, { ofUnit }: { ofUnit: boolean }): Promise<TimelineEntry[]> {
  const { rows } = await sql<{
    at: Date
    on: string
    fact: string
    detail: Record<string, unknown>
    by: string | null
  }>`
    select j.at, (j.at at time zone 'Asia/Shanghai')::date as on, j.fact, j.detail, p.name as by
      from journal j
      left join account a on a.tenant_id = j.tenant_id and a.id = j.actor_id
      left join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
     where j.tenant_id = ${tenant} and j.subject_id = ${id} and j.fact like 'suggestion.%'
     order by j.seq limit 500`.execute(tx)
  let round = 1
  return rows
    .filter(({ fact }) => !ofUnit || !judgements.includes(fact))
    .map(({ at, on, fact, detail, by }) => {
      if (fact === 'suggestion.second_assigned') round += 1
      const facts = Object.fromEntries(
        Object.entries(detail).filter((entry): entry is [string, string | number] =>
          ['string', 'number'].includes(typeof entry[1]),
        ),
      )
      return { on, at: at.toISOString(), round, fact, facts, by: by ?? '' }
    })
}
