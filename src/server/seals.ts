/** Seals (密封): secrets are kept encrypted under a key that lives outside the database and its back-ups. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SealPort } from '#kernel/ports'
import type { Settings } from './settings.ts'

const keyLength = 32

/** The key of this installation: from the environment, or a file made once in the data folder for this user only. */
export function installationKey(
  { key, folder }: Pick<Settings, 'key' | 'folder'>,
  log: (line: string) => void,
): Uint8Array {
  const file = join(folder, 'secret.key')
  if (!key && !existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(keyLength).toString('base64url'), { flag: 'wx', mode: 0o600 })
    log(`Made the key of this installation, ${file}: keep a copy apart from the back-ups.`)
  }
  const bytes = Buffer.from(key ?? readFileSync(file, 'utf8').trim(), 'base64url')
  if (bytes.length !== keyLength)
    throw new Error(`${key ? 'HUIYIN_KEY' : file} must be ${keyLength} bytes in base64url`)
  return bytes
}

/**
 * AES-256-GCM; the place is authenticated with the secret, so a sealed text moved to another row does not open.
 * The key is asked for when the first secret needs it.
 */
export function createSeals(key: () => Uint8Array): SealPort {
  const known = new Map<string, Buffer>()
  const keyFor = (purpose: 'seal' | 'digest'): Buffer => {
    const derived = known.get(purpose) ?? Buffer.from(hkdfSync('sha256', key(), '', `huiyin ${purpose}`, keyLength))
    known.set(purpose, derived)
    return derived
  }
  return {
    seal(secret, place) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce).setAAD(Buffer.from(place))
      const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return undefined
      const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    digest: (text) => createHmac('sha256', keyFor('digest')).update(text).digest('hex'),
  }
}
