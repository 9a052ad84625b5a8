/** Shapes every kind of case shows: its shares, clocks, contacts, replies, ratings, promises and links. */
import { z } from 'zod'
import { assignmentParts, assignmentStates } from './handling.ts'

export const resultClasses = ['A', 'B', 'C', 'D'] as const
export const ResultClass = z.enum(resultClasses)
export type ResultClass = z.infer<typeof ResultClass>

export const grades = ['satisfied', 'basically', 'dissatisfied'] as const
export const Grade = z.enum(grades)
export type Grade = z.infer<typeof Grade>

/** 哪里没解决 */
export const unsolvedReasons = ['not_done', 'partly_done', 'no_contact', 'promise_unclear', 'other'] as const

const day = z.string()

/** A file beside a case: opens at /files/:id. */
export const FileView = z.object({ id: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })

/** A running or stopped clock, with the sum that leads to its date. */
export const ClockView = z.object({
  id: z.string(),
  code: z.string(),
  assignmentId: z.string().nullable(),
  startedOn: day,
  dueOn: day,
  firstDueOn: day,
  stoppedOn: day.nullable(),
  state: z.enum(['not_due', 'due_soon', 'extended', 'overdue', 'met', 'met_late', 'paused', 'cancelled']),
  workingDaysLeft: z.number().int(),
  basis: z.string(),
  ruleVersion: z.number().int(),
  /** Steps of #kernel/deadline, worded by the page. */
  explanation: z.array(z.record(z.string(), z.unknown())),
  /** Years touched that have no published calendar. */
  warnings: z.array(z.record(z.string(), z.unknown())),
})
export type ClockView = z.infer<typeof ClockView>

export const AssignmentView = z.object({
  id: z.string(),
  round: z.number().int(),
  unitId: z.string(),
  unit: z.string(),
  part: z.enum(assignmentParts),
  state: z.enum(assignmentStates),
  assignedOn: day,
  receivedOn: day.nullable(),
  receivedByDefault: z.boolean(),
  returnRequestedOn: day.nullable(),
  returnReason: z.string().nullable(),
  returnGranted: z.boolean().nullable(),
  returnNote: z.string().nullable(),
  endedOn: day.nullable(),
  endReason: z.string().nullable(),
  replacesId: z.string().nullable(),
  version: z.number().int(),
})
export type AssignmentView = z.infer<typeof AssignmentView>

export const ContactView = z.object({
  id: z.string(),
  assignmentId: z.string(),
  round: z.number().int(),
  unit: z.string(),
  stage: z.enum(['before', 'during', 'after']),
  method: z.enum(['meeting', 'station', 'phone', 'letter']),
  contactedOn: day,
  place: z.string(),
  participants: z.string(),
  note: z.string(),
  confirmedOn: day.nullable(),
  disputedOn: day.nullable(),
  files: z.array(FileView),
})

export const ReplyView = z.object({
  id: z.string(),
  assignmentId: z.string(),
  round: z.number().int(),
  attempt: z.number().int(),
  kind: z.enum(['reply', 'opinion']),
  unit: z.string(),
  class: ResultClass.nullable(),
  text: z.string(),
  points: z.array(z.object({ point: z.string(), answer: z.string() })),
  letterNumber: z.string().nullable(),
  signedBy: z.string(),
  repliedOn: day,
  /** 每位联名代表一份: how many got it, how many read it. */
  delivered: z.number().int(),
  read: z.number().int(),
  files: z.array(FileView),
})
export type ReplyView = z.infer<typeof ReplyView>

export const RatingView = z.object({
  id: z.string(),
  round: z.number().int(),
  attempt: z.number().int(),
  attitude: Grade,
  result: Grade,
  classAgreed: z.boolean().nullable(),
  unsolved: z.enum(unsolvedReasons).nullable(),
  words: z.string(),
  ratedOn: day,
  countedOn: day.nullable(),
})

export const RecheckView = z.object({
  id: z.string(),
  round: z.number().int(),
  openedOn: day,
  verdict: z.enum(['true', 'partly', 'untrue']).nullable(),
  words: z.string(),
  recheckedOn: day.nullable(),
  decision: z.enum(['kept', 'lowered', 'second_assignment']).nullable(),
  decidedOn: day.nullable(),
})

export const promiseStates = ['open', 'due_soon', 'overdue', 'kept', 'given_up'] as const

export const PromiseView = z.object({
  id: z.string(),
  caseId: z.string(),
  reference: z.string().nullable(),
  caseTitle: z.string(),
  /** Where the case opens. */
  link: z.string(),
  unitId: z.string(),
  unit: z.string(),
  content: z.string(),
  dueOn: day,
  /** Fen, as an integer. */
  amountFen: z.number().int().nullable(),
  fulfilledOn: day.nullable(),
  givenUpOn: day.nullable(),
  outcome: z.string(),
  state: z.enum(promiseStates),
  version: z.number().int(),
  progress: z.array(z.object({ on: day, words: z.string() })),
})
export type PromiseView = z.infer<typeof PromiseView>

export const LinkView = z.object({
  kind: z.enum(['merged_into', 'split_from', 'raised_before', 'similar', 'converted_from']),
  /** 'from' when this case points at the other. */
  direction: z.enum(['from', 'to']),
  id: z.string(),
  reference: z.string().nullable(),
  title: z.string(),
  state: z.string(),
})

/** One line of the story of a case, both rounds in one list. */
export const TimelineEntry = z.object({
  on: day,
  at: z.string(),
  round: z.number().int(),
  /** Key of the fact, worded by the feature's messages: facts[fact]. */
  fact: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  by: z.string(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const ExtensionView = z.object({
  id: z.string(),
  clockId: z.string(),
  code: z.string(),
  unit: z.string(),
  requestedOn: day,
  reason: z.string(),
  requestedUntil: day,
  decidedOn: day.nullable(),
  granted: z.boolean().nullable(),
  note: z.string().nullable(),
  /** Its clock stopped before anybody decided: nothing is left to extend. */
  lapsed: z.boolean(),
})
