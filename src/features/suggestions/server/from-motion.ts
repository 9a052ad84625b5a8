/** 议案转为建议: the deputy who led the motion gets it as a draft of his, under the name of the motion. */
import type { ConvertedMotion } from '#kernel/feature'
import type { Work } from '#kernel/work'
import { DraftFields } from '../domain/contract-deputy.ts'
import { enter } from './entry.ts'

export async function takeMotion(work: Work, { name, mandateId, title, text }: ConvertedMotion): Promise<void> {
  await enter(work, { ...DraftFields.parse({ title, text }), mandateId, convertedFromMotion: name })
}
