/** 修改设置: a new version with its reason; the old ones stay. */
import type { z } from 'zod'
import { holdsAny } from '#kernel/roles'
import { en, zhCN } from 'zod/v4/locales'
import { Refusal } from '#kernel/refusal'
import { settingRoles, type SettingDefinition } from '#kernel/setting'
import type { Work } from '#kernel/work'
import type { settingApi } from '../domain/contract.ts'
import { forgetSettings } from './values.ts'
import { addVersion } from './repository.ts'

const problemWords = { 'zh-CN': zhCN().localeError, en: en().localeError }

interface Change {
  readonly key: string
  readonly value: unknown
  readonly reason: string
  /** The version it was decided on; the newest when absent. */
  readonly version?: number
}

/** Checks the value against the setting's own shape and rules; refuses an unknown key or a value that does not fit. */
export async function changeSetting(work: Work, { key, value, reason, version }: Change): Promise<void> {
  const definition = definitionOf(work, key)
  const parsed = definition.value.safeParse(value, { error: problemWords[work.language] })
  if (!parsed.success)
    throw new Refusal(
      'invalid',
      'setting.not_valid',
      { name: definition.words?.[work.language].name ?? key, problem: parsed.error.issues[0]?.message ?? '' },
      'value',
    )
  definition.check?.(parsed.data, work.today)
  if (!(await addVersion(work, { key, value: parsed.data, reason, after: version })))
    throw new Refusal('conflict', 'setting.stale', { key })
  forgetSettings(work)
  work.record('setting.changed', work.tenant, { key, value: parsed.data, reason })
}

/** The same by a person, who must hold one of the posts that decide about it. */
export async function changeSettingByHand(
  work: Work,
  change: z.output<typeof settingApi.change.input>,
): Promise<Record<string, never>> {
  const roles = settingRoles(definitionOf(work, change.key))
  if (!holdsAny(work.actor, roles)) throw new Refusal('forbidden', 'setting.not_yours', { key: change.key })
  await changeSetting(work, change)
  return {}
}

export function definitionOf(work: Work, key: string): SettingDefinition {
  const definition = work.slots.settings.find((known) => known.key === key)
  if (!definition) throw new Refusal('not_found', 'setting.not_found', { key })
  return definition
}
