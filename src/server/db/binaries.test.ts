import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { healLinks } from './binaries.ts'

test('library links that an install without scripts left out are made, those that exist are kept', () => {
  const root = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
  mkdirSync(join(root, 'native', 'lib'), { recursive: true })
  writeFileSync(join(root, 'native', 'lib', 'libx.so.60.2'), 'the library')
  writeFileSync(join(root, 'native', 'lib', 'libx.so'), 'already there')
  const link = (target: string) => ({ source: 'native/lib/libx.so.60.2', target: `native/lib/${target}` })
  writeFileSync(join(root, 'native', 'pg-symlinks.json'), JSON.stringify([link('libx.so'), link('libx.so.60')]))

  healLinks(root)
  healLinks(root)
  expect(readFileSync(join(root, 'native', 'lib', 'libx.so.60'), 'utf8')).toBe('the library')
  expect(readFileSync(join(root, 'native', 'lib', 'libx.so'), 'utf8')).toBe('already there')
  rmSync(root, { recursive: true })
})
