import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { takeFolder } from './embedded-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'huiyin-test-'))
const mark = join(folder, 'in-use.json')
beforeEach(() => rmSync(mark, { force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

test('a free folder is taken, refused to the next, and free again after release', async () => {
  const lock = await takeFolder(folder)
  expect(lock.orphaned).toBe(false)
  await expect(takeFolder(folder)).rejects.toMatchObject({
    code: 'database.folder_in_use',
    detail: { folder, pid: process.pid },
  })
  lock.release()
  const again = await takeFolder(folder)
  expect(again.orphaned).toBe(false)
  again.release()
})

test('of two starts at the same moment one gets the folder', async () => {
  const both = await Promise.allSettled([takeFolder(folder), takeFolder(folder)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  for (const one of both) if (one.status === 'fulfilled') one.value.release()
})

test('a folder whose application died is taken over, also when its process number was given to another program', async () => {
  const lock = await takeFolder(folder)
  const owner = JSON.parse(readFileSync(mark, 'utf8')) as { pid: number; started: string; space: string }
  lock.release()
  for (const dead of [
    { ...owner, pid: 99_999_998 },
    { ...owner, started: 'another day' },
  ]) {
    writeFileSync(mark, JSON.stringify(dead))
    const taken = await takeFolder(folder)
    expect(taken.orphaned).toBe(true)
    taken.release()
  }
})

test('a mark cut off while it was written does not block', async () => {
  writeFileSync(mark, '{"pid":')
  const lock = await takeFolder(folder)
  expect(lock.orphaned).toBe(true)
  lock.release()
})

test('an application in another container is alive as long as its heart beats, and dead when it stops', async () => {
  writeFileSync(mark, JSON.stringify({ pid: 1, started: '', space: 'pid:[another container]' }))
  let second = 1_000
  const beat = setInterval(() => utimesSync(mark, second, (second += 1)), 100)
  await expect(takeFolder(folder, { silence: 600 })).rejects.toMatchObject({ code: 'database.folder_in_use' })
  clearInterval(beat)
  const lock = await takeFolder(folder, { silence: 600 })
  expect(lock.orphaned).toBe(true)
  lock.release()
})
