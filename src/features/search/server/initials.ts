/** Pinyin initials (拼音首字母): 张美琴 → zmq, 水务局 → swj. Surnames are read as surnames. */

const known = new Map<string, string>()
const knownLimit = 20_000

export interface Initials {
  readonly ofPerson: (name: string) => string
  readonly ofUnit: (name: string) => string
}

/** The dictionary is big: it is read when the first text is put into the index. */
export async function readInitials(): Promise<Initials> {
  const { pinyin } = await import('pinyin-pro')
  const read = (name: string, surname: 'head' | 'off'): string => {
    const key = `${surname} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= knownLimit) known.clear()
    const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('').toLowerCase()
    known.set(key, initials)
    return initials
  }
  return { ofPerson: (name) => read(name, 'head'), ofUnit: (name) => read(name, 'off') }
}
