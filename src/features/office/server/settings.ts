/** 设置一览: every setting with its value, its default and who set it; and all its versions. */
import type { z } from 'zod'
import { holdsAny } from '#kernel/roles'
import { settingInWords, settingRoles } from '#kernel/setting'
import type { Work } from '#kernel/work'
import type { settingApi } from '../domain/contract.ts'
import { definitionOf } from './commands.ts'
import { namesOf } from './names.ts'
import { latestVersions, versionsOf } from './repository.ts'

export async function listSettings(work: Work): Promise<z.input<typeof settingApi.list.output>> {
  const versions = await latestVersions(work)
  const names = await namesOf(
    work,
    versions.map(({ setBy }) => setBy),
  )
  const { language, actor } = work
  return work.slots.settings.map((definition) => {
    const { key, basis, words, default: standard } = definition
    const set = versions.find((version) => version.key === key)
    const value = set ? set.value : standard
    return {
      key,
      name: words?.[language].name ?? key,
      explanation: words?.[language].explanation ?? '',
      unit: words?.[language].unit ?? null,
      basis: words?.[language].basis ?? basis,
      value,
      inWords: [...settingInWords(definition, value, language)],
      input: definition.input?.(language) ?? null,
      defaultValue: standard,
      defaultInWords: [...settingInWords(definition, standard, language)],
      version: set?.version ?? 0,
      setBy: (set?.setBy && names.get(set.setBy)) ?? null,
      setAt: set?.setAt.toISOString() ?? null,
      mayChange: holdsAny(actor, settingRoles(definition)),
    }
  })
}

export async function settingHistory(
  work: Work,
  { key }: { key: string },
): Promise<z.input<typeof settingApi.history.output>> {
  const definition = definitionOf(work, key)
  const versions = await versionsOf(work, key)
  const names = await namesOf(
    work,
    versions.map(({ setBy }) => setBy),
  )
  return versions.map(({ version, value, reason, setBy, setAt }) => ({
    version,
    value,
    inWords: [...settingInWords(definition, value, work.language)],
    reason,
    setBy: (setBy && names.get(setBy)) ?? null,
    setAt: setAt.toISOString(),
  }))
}
