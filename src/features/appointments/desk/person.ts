/** Who is meant by a name that was typed (指的是谁): exactly one person, told apart by what stands after the name. */
import { say, type Language } from '#kernel/message'
import { call } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { refusals } from '../messages/refusals.ts'

/** A refusal of this feature that the screen itself finds. */
export const named = (
  language: Language,
  code: keyof (typeof refusals)['en'],
  facts: Record<string, string | number>,
): Error => new Error(say(refusals[language][code], facts))

/** '王伟', or where there are several '王伟 春江街道'; refuses nobody and several. */
export async function personNamed(language: Language, typed: string): Promise<string> {
  const [name = '', ...rest] = typed.trim().split(/\s+/)
  const distinction = rest.join(' ')
  const { rows } = await call(appointmentApi.people, { name })
  const meant = rows.filter((person) => distinction === '' || person.distinction === distinction)
  const [person] = meant
  if (!person) throw named(language, 'joint.nobody', { name: typed.trim() })
  if (meant.length > 1)
    throw named(language, 'joint.several', { name, list: meant.map((one) => `${name} ${one.distinction}`).join(' / ') })
  return person.id
}
