/** Whose meeting can decide a step (由谁决定): by the body that deliberates, and not a meeting that was over before it was asked. */
import type { MeetingKind } from '#features/meetings'
import type { MotionState } from './lifecycle.ts'

/** 主席团 before the congress, 主任会议 before its standing committee (地方组织法（2022）第二十二条、第五十四条). */
export const presidiums: readonly MeetingKind[] = ['presidium', 'town_presidium']
const chairmen: readonly MeetingKind[] = ['chairmen']

export const consentKinds = (body: 'congress' | 'standing_committee'): readonly MeetingKind[] =>
  body === 'congress' ? presidiums : chairmen

/** The presidium routes what was handed in; once a committee has it, the standing committee or its chairmen may decide as well. */
export const motionDeciders = (state: MotionState): readonly MeetingKind[] =>
  withCommittee(state) ? [...presidiums, ...chairmen, 'standing_committee'] : presidiums

/** Who agrees that a motion is taken back (同意撤回): never the committee itself. */
export const motionReleasers = (state: MotionState): readonly MeetingKind[] =>
  withCommittee(state) ? [...presidiums, ...chairmen] : presidiums

const withCommittee = (state: MotionState): boolean =>
  state === 'in_committee' || state === 'reported' || state === 'on_agenda'

/** Whether a meeting was still to come or sitting on the day something was submitted. */
export const notOverBefore = (endedOn: string, submittedOn: string | null): boolean =>
  submittedOn === null || endedOn >= submittedOn

interface Choosable {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly bodyId: string
  /** Not over yet. */
  readonly ahead: boolean
  /** It has sat, or sits. */
  readonly opened: boolean
  /** The day it was over, or is to be. */
  readonly endedOn: string
}

const preparing: readonly string[] = [...presidiums, ...chairmen]

const named = (meetings: readonly Choosable[]) => meetings.map(({ id, title }) => ({ value: id, label: title }))

/** Meetings that deliberate and can still take a matter up, to choose from; of one body where it alone is entitled. */
export const deliberatingMeetings = (meetings: readonly Choosable[], body?: string) =>
  named(
    meetings.filter(
      ({ kind, bodyId, ahead }) => ahead && !preparing.includes(kind) && (body === undefined || bodyId === body),
    ),
  )

/** Meetings of the kinds that decide on a step and have sat, without those over before it was asked, to choose from. */
export const decidingMeetings = (
  meetings: readonly Choosable[],
  { kinds, since }: { kinds: readonly string[]; since: string | null },
) =>
  named(meetings.filter(({ kind, endedOn, opened }) => opened && kinds.includes(kind) && notOverBefore(endedOn, since)))
