/** Shapes a suggestion is shown in: a row of a list, the whole, and what the public may read. */
import { z } from 'zod'
import {
  AssignmentView,
  ClockView,
  ContactView,
  ExtensionView,
  FileView,
  Grade,
  LinkView,
  PromiseView,
  RatingView,
  RecheckView,
  ReplyView,
  ResultClass,
  TimelineEntry,
} from '#features/cases'
import { suggestionStates } from './lifecycle.ts'

export const publications = ['full', 'summary', 'none'] as const
export const formations = ['research', 'inspection', 'reception', 'group', 'station', 'procuratorate', 'other'] as const
export const contactWishes = ['meeting', 'phone', 'station'] as const
export const handlings = ['single', 'lead_and_co', 'separate'] as const

const day = z.string()
const UnitName = z.object({ id: z.string(), name: z.string() })

/** One row of every list; what the reader may not know is null. */
export const SuggestionRow = z.object({
  id: z.string(),
  /** '17-3-118', or '17-3-c2' for the second between sessions after the third. */
  reference: z.string().nullable(),
  number: z.number().int().nullable(),
  betweenSessions: z.boolean(),
  title: z.string(),
  state: z.enum(suggestionStates),
  round: z.number().int(),
  returns: z.number().int(),
  version: z.number().int(),
  lead: z.string(),
  signers: z.number().int(),
  delegation: z.string(),
  category: z.string().nullable(),
  leadUnits: z.array(UnitName),
  coUnits: z.array(UnitName),
  proposedUnit: UnitName.nullable(),
  proposedReason: z.string().nullable(),
  /** The office whose agreement to the assignment is waited for (联合交办). */
  jointOffice: z.enum(['deputies_office', 'government_office']).nullable(),
  submittedOn: day.nullable(),
  acceptedOn: day.nullable(),
  assignedOn: day.nullable(),
  dueOn: day.nullable(),
  dueState: z.enum(['not_due', 'due_soon', 'extended', 'overdue', 'met', 'met_late', 'paused', 'cancelled']).nullable(),
  workingDaysLeft: z.number().int().nullable(),
  classReported: ResultClass.nullable(),
  classVerified: ResultClass.nullable(),
  /** 满意度 of the last counted rating; null for a unit until it counts. */
  rating: Grade.nullable(),
  key: z.boolean(),
  published: z.boolean(),
})
export type SuggestionRow = z.infer<typeof SuggestionRow>

export const SignerView = z.object({
  mandateId: z.string(),
  name: z.string(),
  delegation: z.string(),
  invitedOn: day,
  answeredOn: day.nullable(),
  consented: z.boolean().nullable(),
  /** The text changed after the consent and has to be read again. */
  outdated: z.boolean(),
  /** The reader himself. */
  own: z.boolean(),
})

/** 调整: what a target was until that day, and why it is another. */
export const TargetChange = z.object({ changedOn: day, target: z.string(), dueOn: day, reason: z.string() })

export const KeyView = z.object({
  year: z.number().int(),
  leaderId: z.string(),
  leader: z.string(),
  supervisorId: z.string(),
  supervisor: z.string(),
  committee: z.string().nullable(),
  pickedOn: day,
  acceptedOn: day.nullable(),
  targets: z.array(
    z.object({
      id: z.string(),
      indicator: z.string(),
      baseline: z.string(),
      target: z.string(),
      dueOn: day,
      metOn: day.nullable(),
      evidence: z.string(),
      /** The oldest first. */
      changes: z.array(TargetChange),
    }),
  ),
  meetings: z.array(
    z.object({
      id: z.string(),
      year: z.number().int(),
      quarter: z.number().int(),
      heldOn: day,
      issues: z.string(),
      agreed: z.string(),
      responsible: z.string(),
    }),
  ),
  /** Quarters gone by without a meeting, as '2024-3'. */
  missingQuarters: z.array(z.string()),
})

/** The whole suggestion as the reader may see it. */
export const SuggestionView = SuggestionRow.extend({
  session: z.object({ id: z.string(), term: z.number().int(), number: z.number().int() }),
  text: z.string(),
  situation: z.string(),
  analysis: z.string(),
  proposal: z.string(),
  formedBy: z.enum(formations).nullable(),
  publication: z.enum(publications),
  publicationReason: z.string(),
  confidential: z.boolean(),
  contactWish: z.enum(contactWishes),
  writtenOnly: z.boolean(),
  wishedUnit: UnitName.nullable(),
  jointConfirmedOn: z.string().nullable(),
  handling: z.enum(handlings).nullable(),
  difficulty: z.enum(['ordinary', 'complex']),
  screeningGround: z.string().nullable(),
  screeningNote: z.string(),
  convertedFromMotion: z.string().nullable(),
  coSigners: z.array(SignerView),
  files: z.array(FileView),
  assignments: z.array(AssignmentView),
  clocks: z.array(ClockView),
  extensions: z.array(ExtensionView),
  contacts: z.array(ContactView),
  replies: z.array(ReplyView),
  ratings: z.array(RatingView),
  rechecks: z.array(RecheckView),
  promises: z.array(PromiseView),
  links: z.array(LinkView),
  keySuggestion: KeyView.nullable(),
  timeline: z.array(TimelineEntry),
  /** Who the reader is to this suggestion: lead_deputy, receiver, own_unit, own_unit_head … */
  parties: z.array(z.string()),
  /** Every action of the rule tables for this reader: null when allowed, else the reason (messages: reasons[reason]). */
  can: z.record(z.string(), z.string().nullable()),
  /** The reader's own share when he belongs to a handling unit. */
  ownAssignmentId: z.string().nullable(),
})
export type SuggestionView = z.infer<typeof SuggestionView>

/** A unit as the public sees it; `lead` is false for one that co-handles. */
const PublicUnit = UnitName.extend({ lead: z.boolean() })

/** What is published of a suggestion: no phone, no signature, no co-signer, no name when confidentiality is wished. */
export const PublicContent = z.object({
  reference: z.string(),
  title: z.string(),
  lead: UnitName.nullable(),
  /** The lead deputy and everybody who consented. */
  signers: z.number().int(),
  session: z.object({ term: z.number().int(), number: z.number().int() }),
  betweenSessions: z.boolean(),
  submittedOn: day,
  category: z.string().nullable(),
  state: z.string(),
  units: z.array(PublicUnit),
  /** Null when the deputy agreed to a summary only. */
  text: z.string().nullable(),
  replies: z.array(
    z.object({
      id: z.string(),
      unit: UnitName,
      class: ResultClass.nullable(),
      /** Null until a person has screened it. */
      text: z.string().nullable(),
      repliedOn: day,
      round: z.number().int(),
    }),
  ),
  promises: z.array(
    z.object({
      id: z.string(),
      unit: UnitName,
      content: z.string(),
      dueOn: day,
      fulfilledOn: day.nullable(),
      givenUpOn: day.nullable(),
      outcome: z.string(),
    }),
  ),
  /** 重点督办的目标, with every adjustment. */
  targets: z.array(
    z.object({
      id: z.string(),
      indicator: z.string(),
      target: z.string(),
      dueOn: day,
      metOn: day.nullable(),
      changes: z.array(TargetChange),
    }),
  ),
  classReported: ResultClass.nullable(),
  classVerified: ResultClass.nullable(),
  rating: Grade.nullable(),
})
export type PublicContent = z.infer<typeof PublicContent>

/** As everybody reads it. */
export const PublicSuggestion = PublicContent.extend({
  publishedOn: day,
  /** Instant of the last change of what is public. */
  modifiedAt: z.string(),
})
export type PublicSuggestion = z.infer<typeof PublicSuggestion>

/** 同一地点、同一事项: the words two suggestions both have that say where, and what. */
export const Reasons = z.object({ places: z.array(z.string()), matters: z.array(z.string()) })
export type Reasons = z.infer<typeof Reasons>
