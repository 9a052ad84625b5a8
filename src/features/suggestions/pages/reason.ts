/** Why two suggestions are alike, in one line (相似理由). */
import { say } from '#kernel/message'
import type { Reasons } from '../domain/views.ts'
import type { PageWords } from './words.ts'

type Words = Pick<PageWords['deputy']['write'], 'samePlace' | 'sameMatter' | 'and'>

export function reasonText({ places, matters }: Reasons, { samePlace, sameMatter, and }: Words): string {
  const line = (template: string, words: readonly string[]) =>
    words.length === 0 ? [] : [say(template, { words: words.join(and) })]
  return [...line(samePlace, places), ...line(sameMatter, matters)].join(' · ')
}
