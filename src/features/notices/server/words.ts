/** A notice in words: the sentence of its kind, from the messages of the feature that owns it. */
import { say } from '#kernel/message'
import type { Facts } from '#kernel/refusal'
import type { Work } from '#kernel/work'

/** A fact that is itself a key of the words, such as the act a deadline asks for, is said in words too. */
export function inWords({ slots, language }: Pick<Work, 'slots' | 'language'>, kind: string, facts: Facts): string {
  const words = slots.notices[language]
  const template = words[kind]
  if (template === undefined) throw new Error(`no feature has words for the notice ${kind}`)
  return say(template, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, words[fact] ?? fact])))
}
