/**
 * Tells followers that a channel has another version (现场更新). A change made by this process is told at once, after its
 * commit; one made by another process is found by looking at the version rows, so nothing depends on a message between them.
 */
import { sql, type Kysely } from 'kysely'
import { performance } from 'node:perf_hooks'
import type { LiveChannel, LivePort } from '#kernel/live'
import type { Tables } from '#kernel/tables'
import type { TenantId } from '#kernel/work'
import { inTransaction, type Database } from './db/connection.ts'

/** How often the rows are looked at while somebody follows. */
const lookEveryMilliseconds = 500
/** Small changes in quick succession are told as one. */
const stirEveryMilliseconds = 150
/** A version nobody follows is answered from memory for this long. */
const knownForMilliseconds = 400

export interface Live extends LivePort {
  /** Calls `hear` with each later version until `end`; `version` is the one now. */
  follow(place: Place, hear: (version: number) => void): Promise<Following>
  /** The version now, for those who ask again and again because no stream reaches them. */
  now(place: Place): Promise<number>
  close(): void
}

export interface Place {
  readonly tenant: TenantId
  readonly channel: LiveChannel
}

export interface Following {
  readonly version: number
  end(): void
}

interface Channel extends Place {
  version: number
  readAt: number
  reading: Promise<void> | undefined
  stirring: boolean
  readonly followers: Set<(version: number) => void>
}

export function createLive(database: Database, log: (line: string) => void): Live {
  const channels = new Map<string, Channel>()
  let looking: NodeJS.Timeout | undefined

  const channelOf = ({ tenant, channel }: Place): Channel => {
    const key = `${tenant} ${channel}`
    const known = channels.get(key)
    if (known) return known
    const made = {
      tenant,
      channel,
      version: 0,
      readAt: -Infinity,
      reading: undefined,
      stirring: false,
      followers: new Set<() => void>(),
    }
    channels.set(key, made)
    return made
  }

  /** Another version, also a smaller one: a restored database begins again where it was backed up. */
  const hear = (place: Place, version: number): void => {
    const channel = channels.get(`${place.tenant} ${place.channel}`)
    if (!channel) return
    channel.readAt = performance.now()
    if (channel.version === version) return
    channel.version = version
    for (const follower of channel.followers) follower(version)
  }

  const read = (channel: Channel): Promise<void> =>
    (channel.reading ??= versionsIn(database, channel.tenant, [channel.channel])
      .then((found) => hear(channel, found.get(channel.channel) ?? 0))
      .finally(() => {
        channel.reading = undefined
        if (channel.followers.size === 0) forgetLater(channel)
      }))

  const forgetLater = (channel: Channel): void => {
    setTimeout(() => {
      if (channel.followers.size === 0 && !channel.reading) channels.delete(`${channel.tenant} ${channel.channel}`)
    }, knownForMilliseconds).unref()
  }

  const look = async (): Promise<void> => {
    const began = performance.now()
    const followed = [...channels.values()].filter(({ followers }) => followers.size > 0)
    for (const tenant of new Set(followed.map((one) => one.tenant))) {
      const here = followed.filter((one) => one.tenant === tenant)
      const found = await versionsIn(
        database,
        tenant,
        here.map(({ channel }) => channel),
      )
      // What this process heard meanwhile is later than what was read.
      for (const one of here) if (one.readAt <= began) hear(one, found.get(one.channel) ?? 0)
    }
  }

  const lookAgain = (): void => {
    looking ??= setTimeout(() => {
      void look()
        .catch((error: unknown) => log(`live: ${String(error)}`))
        .finally(() => {
          looking = undefined
          if ([...channels.values()].some(({ followers }) => followers.size > 0)) lookAgain()
        })
    }, lookEveryMilliseconds).unref()
  }

  const stir = (place: Place): void => {
    const channel = channelOf(place)
    if (channel.stirring) return
    channel.stirring = true
    setTimeout(() => {
      channel.stirring = false
      inTransaction(database, place, (tx) => raise(tx, place))
        .then((version) => hear(place, version))
        .catch((error: unknown) => log(`live: ${String(error)}`))
        .finally(() => forgetLater(channel))
    }, stirEveryMilliseconds).unref()
  }

  return {
    async changed({ tx, tenant, afterwards }, channel) {
      const place = { tenant, channel }
      const version = await raise(tx, place)
      afterwards(async () => hear(place, version))
    },
    stirred({ tenant, afterwards }, channel) {
      afterwards(async () => stir({ tenant, channel }))
    },
    async versionOf({ tx, tenant }, channel) {
      return (await versions(tx, tenant, [channel])).get(channel) ?? 0
    },
    async follow(place, follower) {
      const channel = channelOf(place)
      const first = channel.followers.size === 0
      channel.followers.add(follower)
      const end = () => {
        channel.followers.delete(follower)
        if (channel.followers.size === 0) forgetLater(channel)
      }
      if (first || channel.readAt === -Infinity)
        await read(channel).catch((error: unknown) => {
          end()
          throw error
        })
      lookAgain()
      return { version: channel.version, end }
    },
    async now(place) {
      const channel = channelOf(place)
      const fresh = channel.followers.size > 0 && channel.readAt > -Infinity
      if (!fresh && performance.now() - channel.readAt > knownForMilliseconds) await read(channel)
      return channel.version
    },
    close() {
      clearTimeout(looking)
      channels.clear()
    },
  }
}

async function raise(tx: Kysely<Tables>, { tenant, channel }: Place): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into live_channel as c (tenant_id, channel, version) values (${tenant}, ${channel}, 1)
    on conflict (tenant_id, channel) do update set version = c.version + 1
    returning version`.execute(tx)
  return rows[0]?.version ?? 1
}

const versionsIn = (database: Database, tenant: TenantId, channels: readonly LiveChannel[]) =>
  inTransaction(database, { tenant, readOnly: true }, (tx) => versions(tx, tenant, channels))

async function versions(
  tx: Kysely<Tables>,
  tenant: TenantId,
  channels: readonly LiveChannel[],
): Promise<ReadonlyMap<LiveChannel, number>> {
  const { rows } = await sql<{ channel: LiveChannel; version: number }>`
    select channel, version from live_channel
     where tenant_id = ${tenant} and channel = any(${channels}) limit ${channels.length}`.execute(tx)
  return new Map(rows.map(({ channel, version }) => [channel, version]))
}
