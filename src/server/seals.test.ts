import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSeals, installationKey } from './seals.ts'

describe('a sealed secret', () => {
  const key = randomBytes(32)
  const seals = createSeals(() => key)

  test('opens with its key in its place, and nowhere else', () => {
    const sealed = seals.seal('富春江', 'totp one')
    expect(sealed).not.toContain('富春江')
    expect(seals.seal('富春江', 'totp one')).not.toBe(sealed)
    expect(seals.open(sealed, 'totp one')).toBe('富春江')
    expect(seals.open(sealed, 'totp two')).toBeUndefined()
    expect(createSeals(() => randomBytes(32)).open(sealed, 'totp one')).toBeUndefined()
    expect(seals.open(`${sealed.slice(0, -2)}AA`, 'totp one')).toBeUndefined()
    expect(seals.open('', 'totp one')).toBeUndefined()
  })

  test('has a digest that depends on the key', () => {
    expect(seals.digest('123456')).toBe(createSeals(() => key).digest('123456'))
    expect(seals.digest('123456')).not.toBe(createSeals(() => randomBytes(32)).digest('123456'))
  })
})

describe('the key of an installation', () => {
  test('is made once, for this user only, and said on the console', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'huiyin-key-')), 'data')
    try {
      const said: string[] = []
      const log = (line: string) => void said.push(line)
      const first = installationKey({ key: undefined, folder }, log)
      expect(installationKey({ key: undefined, folder }, log)).toEqual(first)
      expect(said).toHaveLength(1)
      expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toMatch(/^[\w-]{43}$/)
      if (process.platform !== 'win32') expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
    } finally {
      rmSync(join(folder, '..'), { recursive: true })
    }
  })

  test('comes from outside when the environment names it, and has to be 32 bytes', () => {
    const key = randomBytes(32)
    const log = () => undefined
    expect(installationKey({ key: key.toString('base64url'), folder: 'nowhere' }, log)).toEqual(key)
    expect(() => installationKey({ key: 'short', folder: 'nowhere' }, log)).toThrow(/HUIYIN_KEY must be 32 bytes/)
  })
})
