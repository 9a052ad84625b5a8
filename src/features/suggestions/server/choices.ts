/** What forms and filters offer (选项): sessions, categories, grounds of screening, units. */
import type { z } from 'zod'
import type { Work } from '#kernel/work'
import { findSession, listUnits, sessionsOf } from '#features/directory/server'
import { settingOf } from '#features/office/server'
import type { suggestionApi } from '../domain/contract.ts'
import { categories, grounds } from '../domain/settings.ts'
import { groundWords } from '../messages/grounds.ts'

export async function readChoices(work: Work): Promise<z.input<typeof suggestionApi.choices.output>> {
  const sessions = await sessionsOf(work)
  const words: Readonly<Record<string, string>> = groundWords[work.language]
  return {
    sessions: sessions.map(({ id, term, number, openedOn, closedOn }) => ({ id, term, number, openedOn, closedOn })),
    currentSessionId: (await findSession(work))?.id ?? null,
    categories: (await settingOf(work, categories)).names,
    grounds: (await settingOf(work, grounds)).map(({ key, use, name, basis }) => ({
      key,
      use,
      name: name ?? words[key] ?? key,
      basis,
    })),
    units: (await listUnits(work)).map(({ id, name, shortName }) => ({ id, name, shortName })),
  }
}
