/** What the office can ask and change about settings (设置), and what the journal (留痕) shows. */
import { z } from 'zod'
import { PlainDateText } from '#kernel/date'
import { endpoint } from '#kernel/endpoint'
import type { SettingInput } from '#kernel/setting'

export const settingReaders = ['deputies_office', 'system_admin', 'security_admin', 'audit_admin'] as const
export const settingWriters = ['deputies_office', 'system_admin', 'security_admin'] as const
export const journalReaders = ['audit_admin', 'deputies_office'] as const

const Empty = z.object({})

const Version = z.object({
  version: z.number().int(),
  value: z.unknown(),
  inWords: z.array(z.string()),
  reason: z.string(),
  /** Null where the house itself set it. */
  setBy: z.string().nullable(),
  setAt: z.string(),
})

export const SettingRow = z.object({
  key: z.string(),
  name: z.string(),
  explanation: z.string(),
  unit: z.string().nullable(),
  basis: z.string(),
  value: z.unknown(),
  inWords: z.array(z.string()),
  /** How a value of several parts is filled in; null for one number or word. */
  input: z.custom<SettingInput>().nullable(),
  defaultValue: z.unknown(),
  defaultInWords: z.array(z.string()),
  /** 0 while the default holds. */
  version: z.number().int(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
  mayChange: z.boolean(),
})
export type SettingRow = z.infer<typeof SettingRow>

export const settingApi = {
  list: endpoint('GET', '/api/settings', { access: settingReaders, input: Empty, output: z.array(SettingRow) }),
  history: endpoint('GET', '/api/settings/:key/history', {
    access: settingReaders,
    input: z.object({ key: z.string().max(80) }),
    output: z.array(Version),
  }),
  change: endpoint('POST', '/api/settings/:key', {
    access: settingWriters,
    input: z.object({
      key: z.string().max(80),
      value: z.unknown(),
      reason: z.string().trim().min(1).max(500),
      /** The version the form showed; a newer one refuses. */
      version: z.coerce.number().int().min(0),
    }),
    output: Empty,
  }),
}

const JournalFilter = z.object({
  subjectId: z.uuid().optional(),
  fact: z.string().max(80).optional(),
  actorId: z.uuid().optional(),
  from: PlainDateText.optional(),
  to: PlainDateText.optional(),
})

export const JournalEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  actorId: z.string().nullable(),
  actor: z.string().nullable(),
  fact: z.string(),
  words: z.string(),
  subjectId: z.string(),
  /** The case it is about, where it is about one. */
  link: z.string().nullable(),
  /** The public part of what was recorded: names and values, in words. */
  detail: z.array(z.tuple([z.string(), z.string()])),
  /** Personal content exists; it is never shown here. */
  personal: z.boolean(),
  hash: z.string(),
})
export type JournalEntry = z.infer<typeof JournalEntry>

export const journalApi = {
  about: endpoint('GET', '/api/journal/about', {
    access: journalReaders,
    input: Empty,
    output: z.object({
      entries: z.number().int(),
      hash: z.string().nullable(),
      facts: z.array(z.object({ fact: z.string(), words: z.string() })),
    }),
  }),
  list: endpoint('GET', '/api/journal', {
    access: journalReaders,
    input: JournalFilter.extend({
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({ entries: z.array(JournalEntry), more: z.boolean() }),
  }),
  export: endpoint('POST', '/api/journal/export', {
    access: journalReaders,
    input: JournalFilter,
    output: z.object({ fileId: z.string(), name: z.string(), rows: z.number().int(), more: z.boolean() }),
    recentProof: true,
  }),
}
