/** Live pages over a real server: told after the commit, by any process, to everybody who was away, to nobody else. */
import { randomUUID } from 'node:crypto'
import { get, type ClientRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { meetingChannel, type LiveChannel } from '#kernel/live'
import { database } from '#testing/database'
import { openHouse, type TestHouse } from '#testing/house'
import { createLive } from '../live.ts'
import { inWork } from '../work.ts'

let house: TestHouse
let port: number
const open: ClientRequest[] = []

beforeEach(async () => {
  house = await openHouse()
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  port = (house.app.server.address() as AddressInfo).port
})

afterEach(async () => {
  for (const request of open.splice(0)) request.destroy()
  await house.app.close()
})

interface Stream {
  readonly answer: IncomingMessage
  /** The versions told so far, beats left out. */
  readonly versions: string[]
  /** Resolves when this version was told. */
  readonly told: (version: string) => Promise<void>
}

const follow = (channel: string, headers: Record<string, string> = {}): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const request = get(
      { port, path: `/live/${channel}`, headers: { host: house.tenant.host ?? '', ...headers } },
      (answer) => {
        const versions: string[] = []
        const waiting = new Map<string, () => void>()
        answer.setEncoding('utf8').on('data', (text: string) => {
          for (const [, id = '', data] of text.matchAll(/id: ([\d.]+)\ndata: ([\d.]+)\n\n/g)) {
            expect(data).toBe(id)
            if (versions.at(-1) === id) continue
            versions.push(id)
            waiting.get(id)?.()
          }
        })
        answer.on('error', () => undefined)
        const told = (version: string) =>
          new Promise<void>((heard) => (versions.includes(version) ? heard() : waiting.set(version, heard)))
        resolve({ answer, versions, told })
      },
    )
    request.on('error', reject)
    open.push(request)
  })

const change = (channel: LiveChannel) => house.as({}, (work) => work.ports.live.changed(work, channel))

const asked = async (channel: LiveChannel) => {
  const { body } = await house.browser().get(`/live/${channel}/version`)
  return JSON.parse(body) as unknown
}

test('who follows is told the version at once and each change after its commit', async () => {
  const channel = meetingChannel(randomUUID())
  const { answer, versions, told } = await follow(channel)
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  await told('0.0')
  const committed = house.as({}, async (work) => {
    await work.ports.live.changed(work, channel)
    await new Promise((later) => setTimeout(later, 700))
    expect(versions).toEqual(['0.0'])
  })
  await committed
  await told('1.0')
  await change(channel)
  await told('2.0')
  expect(versions).toEqual(['0.0', '1.0', '2.0'])
})

test('work that is undone tells nobody', async () => {
  const channel = meetingChannel(randomUUID())
  const { versions, told } = await follow(channel)
  const undone = house.as({}, async (work) => {
    await work.ports.live.changed(work, channel)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await change(channel)
  await told('1.0')
  expect(versions).toEqual(['0.0', '1.0'])
})

test('who was cut off and comes back with Last-Event-ID learns what he missed at once', async () => {
  const channel = meetingChannel(randomUUID())
  await change(channel)
  const first = await follow(channel)
  await first.told('1.0')
  first.answer.destroy()
  await change(channel)
  await change(channel)
  const second = await follow(channel, { 'last-event-id': '1' })
  await second.told('3.0')
  expect(second.versions).toEqual(['3.0'])
})

test('a change by another process is found within a second, and the poll knows it too', async () => {
  const channel = meetingChannel(randomUUID())
  const { told } = await follow(channel)
  await told('0.0')
  const elsewhere = createLive(database, () => undefined)
  const began = performance.now()
  await inWork(
    { ...house.site, ports: { ...house.site.ports, live: elsewhere } },
    { tenant: house.tenant.id },
    (work) => work.ports.live.changed(work, channel),
  )
  await told('1.0')
  expect(performance.now() - began).toBeLessThan(1500)
  expect(await asked(channel)).toEqual({ version: '1.0' })
})

test('many small changes are told as one, and none of them waits for another', async () => {
  const channel = meetingChannel(randomUUID())
  const { versions, told } = await follow(channel)
  await told('0.0')
  await house.as({}, async (work) => {
    work.ports.live.stirred(work, channel)
    await Promise.all(
      Array.from({ length: 20 }, () => house.as({}, async (other) => other.ports.live.stirred(other, channel))),
    )
    const { rows } = await sql`select 1 from live_channel where tenant_id = ${work.tenant}`.execute(work.tx)
    expect(rows.length).toBeLessThanOrEqual(1)
  })
  await told('0.1')
  expect(versions.length).toBeLessThanOrEqual(3)
})

test('a phone that follows steps only does not hear of what stirs many times a second', async () => {
  const channel = meetingChannel(randomUUID())
  const phone = await follow(`${channel}?steps`)
  const screen = await follow(channel)
  await house.as({}, async (work) => work.ports.live.stirred(work, channel))
  await screen.told('0.1')
  await change(channel)
  await phone.told('1.1')
  expect(phone.versions).toEqual(['0.0', '1.1'])
})

test('a version nobody follows is asked for without a stream', async () => {
  const channel = meetingChannel(randomUUID())
  expect(await asked(channel)).toEqual({ version: '0.0' })
  await change(channel)
  await expect.poll(() => asked(channel)).toEqual({ version: '1.0' })
})

test('another district is told nothing, and what is no channel does not exist', async () => {
  const channel = meetingChannel(randomUUID())
  await change(channel)
  const neighbour = await openHouse()
  const { body } = await neighbour.browser().get(`/live/${channel}/version`)
  expect(JSON.parse(body)).toEqual({ version: '0.0' })
  await neighbour.app.close()
  for (const path of ['/live/meeting', '/live/meeting:1', `/live/Meeting:${randomUUID()}`, '/live/meeting:x/version'])
    expect((await house.browser().get(path)).status).toBe(404)
})

test('a house that closes lets its followers go', async () => {
  const { answer, told } = await follow(meetingChannel(randomUUID()))
  await told('0.0')
  const ended = new Promise<void>((done) => answer.on('end', done))
  await house.app.close()
  await ended
})
