/** Channels somebody follows (现场更新): whoever follows hears, also when an earlier follower of the same channel just left. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meetingChannel } from '#kernel/live'
import { createChannels, knownForMilliseconds } from './live-channels.ts'

const place = { tenant: randomUUID(), channel: meetingChannel(randomUUID()) }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a channel left twice lets nobody go who came between', () => {
  const channels = createChannels()
  const first = channels.of(place)
  channels.leave(first)
  vi.advanceTimersByTime(knownForMilliseconds / 2)
  channels.leave(first)
  vi.advanceTimersByTime(knownForMilliseconds / 2)
  const second = channels.of(place)
  expect(second).not.toBe(first)
  const heard: string[] = []
  second.followers.add((version) => heard.push(version))
  vi.advanceTimersByTime(knownForMilliseconds)
  channels.hear(place, '1.0')
  expect(heard).toEqual(['1.0'])
  expect(channels.followed()).toEqual([second])
})

test('a channel nobody follows is let go, one that is followed again is kept', () => {
  const channels = createChannels()
  const first = channels.of(place)
  channels.leave(first)
  first.followers.add(() => undefined)
  vi.advanceTimersByTime(knownForMilliseconds)
  expect(channels.of(place)).toBe(first)
  first.followers.clear()
  channels.leave(first)
  vi.advanceTimersByTime(knownForMilliseconds)
  expect(channels.of(place)).not.toBe(first)
})
