/** Pinyin initials (拼音首字母): 张美琴 → zmq, 水务局 → swj. Surnames are read as surnames. */
import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()
const knownLimit = 20_000

const read = (name: string, surname: 'head' | 'off'): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('').toLowerCase()

function remembered(name: string, surname: 'head' | 'off'): string {
  const key = `${surname} ${name}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= knownLimit) known.clear()
  const initials = read(name, surname)
  known.set(key, initials)
  return initials
}

export const personInitials = (name: string): string => remembered(name, 'head')
export const unitInitials = (name: string): string => remembered(name, 'off')
