/** What the offices do with suggestions over HTTP: screen, number, assign, decide, close, second assignment, key ones. */
import { z } from 'zod'
import { congressOffices } from '#kernel/roles'
import { ResultClass } from '#features/cases'
import { endpoint } from '#kernel/endpoint'
import { suggestionStates } from './lifecycle.ts'
import { DraftFields } from './contract-deputy.ts'
import { handlings, SuggestionView } from './views.ts'

const offices = ['deputies_office', 'government_office', 'secretariat'] as const
const assigners = ['deputies_office', 'government_office'] as const
const office = ['deputies_office'] as const

const Id = z.object({ id: z.uuid() })
const Versioned = Id.extend({ version: z.coerce.number().int() })
const note = z.string().trim().max(2000)
const Ids = z.object({ items: z.array(Versioned).min(1).max(500) })

/** What a bulk action did: each item done or refused with its reason, and the key of its undo. */
export const BulkResult = z.object({
  done: z.array(z.object({ id: z.string(), version: z.number().int() })),
  refused: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  undoId: z.string().nullable(),
})

export const AssignItem = Versioned.extend({
  handling: z.enum(handlings),
  leadUnitIds: z.array(z.uuid()).min(1).max(10),
  coUnitIds: z.array(z.uuid()).max(20).default([]),
  /** 参阅单位: told, and not asked to answer. */
  referenceUnitIds: z.array(z.uuid()).max(20).default([]),
  difficulty: z.enum(['ordinary', 'complex']).default('ordinary'),
})

export const officeSuggestionApi = {
  /** 代录: a paper suggestion typed in for a deputy, who confirms by his own submission. */
  enter: endpoint('POST', '/api/suggestions/entries', {
    access: congressOffices,
    input: DraftFields.extend({
      mandateId: z.uuid(),
      submittedOn: z.string().optional(),
      convertedFromMotion: z.string().max(200).optional(),
    }),
    output: SuggestionView,
  }),
  /** 受理编号 */
  accept: endpoint('POST', '/api/suggestions/acceptances', { access: congressOffices, input: Ids, output: BulkResult }),
  return: endpoint('POST', '/api/suggestions/returns', {
    access: congressOffices,
    input: Ids.extend({ ground: z.string().max(40), note: note.min(1) }),
    output: BulkResult,
  }),
  refuse: endpoint('POST', '/api/suggestions/refusals', {
    access: congressOffices,
    input: Ids.extend({ ground: z.string().max(40), note }),
    output: BulkResult,
  }),
  refer: endpoint('POST', '/api/suggestions/references', {
    access: congressOffices,
    input: Ids.extend({ note }),
    output: BulkResult,
  }),
  /** 并案: the others are answered separately, linked to the main one. */
  merge: endpoint('POST', '/api/suggestions/mergers', {
    access: congressOffices,
    input: Ids.extend({ intoId: z.uuid() }),
    output: BulkResult,
  }),
  /** 拆分 into two or more, each its own suggestion. */
  split: endpoint('POST', '/api/suggestions/:id/parts', {
    access: congressOffices,
    input: Versioned.extend({
      parts: z
        .array(z.object({ title: z.string().trim().min(1).max(120), text: z.string().trim().min(1).max(20_000) }))
        .min(2)
        .max(10),
    }),
    output: z.array(SuggestionView),
  }),
  /** 改类别、拟办单位 before assignment. */
  propose: endpoint('POST', '/api/suggestions/proposals', {
    access: offices,
    input: z.object({
      items: z
        .array(Versioned.extend({ unitId: z.uuid().nullable(), category: z.string().max(60).nullable().optional() }))
        .min(1)
        .max(500),
    }),
    output: BulkResult,
  }),
  /** 交办 */
  assign: endpoint('POST', '/api/suggestions/assignments', {
    access: assigners,
    input: z.object({ items: z.array(AssignItem).min(1).max(500) }),
    output: BulkResult,
  }),
  /** 撤销上一步: for ten minutes, and only where nobody went on. */
  undo: endpoint('POST', '/api/suggestions/undo', {
    access: offices,
    input: z.object({ undoId: z.uuid() }),
    output: BulkResult,
  }),
  /** 退办审定 */
  decideReturn: endpoint('POST', '/api/assignments/:id/return-decision', {
    access: assigners,
    input: Id.extend({
      granted: z.boolean(),
      note,
      newUnitId: z.uuid().nullable().default(null),
      resetClock: z.boolean().default(false),
    }),
    output: SuggestionView,
  }),
  /** 改派 without a request; the due day stays. */
  reassign: endpoint('POST', '/api/assignments/:id/replacement', {
    access: assigners,
    input: Id.extend({ unitId: z.uuid(), reason: note.min(1) }),
    output: SuggestionView,
  }),
  /** 延期审批 */
  decideExtension: endpoint('POST', '/api/extensions/:id/decision', {
    access: assigners,
    input: Id.extend({ granted: z.boolean(), note }),
    output: SuggestionView,
  }),
  /** 再办理 after 不满意 */
  redo: endpoint('POST', '/api/suggestions/:id/redo', {
    access: office,
    input: Versioned.extend({ note: note.min(1) }),
    output: SuggestionView,
  }),
  /** 联合交办的确认, by the office that did not assign. */
  confirmJoint: endpoint('POST', '/api/suggestions/joint-assignments', {
    access: assigners,
    input: Ids,
    output: BulkResult,
  }),
  close: endpoint('POST', '/api/suggestions/closures', { access: office, input: Ids, output: BulkResult }),
  openRechecks: endpoint('POST', '/api/suggestions/rechecks', { access: office, input: Ids, output: BulkResult }),
  keepClass: endpoint('POST', '/api/suggestions/kept-classes', { access: office, input: Ids, output: BulkResult }),
  lowerClass: endpoint('POST', '/api/suggestions/:id/lowered-class', {
    access: office,
    input: Versioned.extend({ class: ResultClass, note: note.min(1) }),
    output: SuggestionView,
  }),
  /** 二次交办 to the same unit or another. */
  assignAgain: endpoint('POST', '/api/suggestions/:id/second-assignment', {
    access: office,
    input: Versioned.extend({
      unitId: z.uuid().nullable().default(null),
      escalated: z.boolean().default(false),
      note: note.min(1),
    }),
    output: SuggestionView,
  }),
  archive: endpoint('POST', '/api/suggestions/archivings', { access: office, input: Ids, output: BulkResult }),
  /** 催办: once a working day for one share. */
  remind: endpoint('POST', '/api/assignments/:id/reminder', {
    access: assigners,
    input: Id,
    output: z.object({ sent: z.boolean() }),
  }),
}

export const listStates = suggestionStates
