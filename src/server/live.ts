/**
 * Tells followers that a channel has another version (现场更新). A change made by this process is told at once, after its
 * commit; one made by another process is found by looking at the version rows, so nothing depends on a message between them.
 */
import { sql, type Kysely } from 'kysely'
import { performance } from 'node:perf_hooks'
import { noVersion, type LiveChannel, type LivePort, type LiveVersion } from '#kernel/live'
import type { Tables } from '#kernel/tables'
import type { TenantId } from '#kernel/work'
import { inTransaction, type Database } from './db/connection.ts'
import { createChannels, knownForMilliseconds, type Channel, type Channels, type Place } from './live-channels.ts'

/** How often the rows are looked at while somebody follows. */
const lookEveryMilliseconds = 500
/** Small changes in quick succession are told as one. */
const stirEveryMilliseconds = 150

export interface Live extends LivePort {
  /** Calls `hear` with each later version until `end`; `version` is the one now. */
  follow(place: Place, hear: (version: LiveVersion) => void): Promise<Following>
  /** The version now, for those who ask again and again because no stream reaches them. */
  now(place: Place): Promise<LiveVersion>
  close(): void
}

export interface Following {
  readonly version: LiveVersion
  end(): void
}

type Log = (line: string) => void

export function createLive(database: Database, log: Log): Live {
  const channels = createChannels()
  const { look, stop } = createLookout(database, channels, log)
  const read = readerOf(database, channels)
  const stir = stirrerOf(database, channels, log)
  return {
    async changed({ tx, tenant, afterwards }, channel) {
      const place = { tenant, channel }
      const version = await raise(tx, place, 'version')
      afterwards(async () => channels.hear(place, version))
    },
    stirred({ tenant, afterwards }, channel) {
      afterwards(async () => stir({ tenant, channel }))
    },
    async versionOf({ tx, tenant }, channel) {
      return (await versions(tx, tenant, [channel])).get(channel) ?? noVersion
    },
    async follow(place, follower) {
      const channel = channels.of(place)
      const first = channel.followers.size === 0
      channel.followers.add(follower)
      const end = () => {
        channel.followers.delete(follower)
        channels.leave(channel)
      }
      if (first || channel.heardAt === -Infinity)
        await read(channel).catch((error: unknown) => {
          end()
          throw error
        })
      look()
      return { version: channel.version, end }
    },
    async now(place) {
      const channel = channels.of(place)
      const followed = channel.followers.size > 0 && channel.heardAt > -Infinity
      if (!followed && performance.now() - channel.heardAt > knownForMilliseconds) await read(channel)
      return channel.version
    },
    close() {
      stop()
      channels.clear()
    },
  }
}

/** Reads the row of one channel; those who want it meanwhile wait for the same answer. */
const readerOf =
  (database: Database, channels: Channels) =>
  (channel: Channel): Promise<void> =>
    (channel.reading ??= versionsIn(database, channel.tenant, [channel.channel])
      .then((found) => channels.hear(channel, found.get(channel.channel) ?? noVersion))
      .finally(() => {
        channel.reading = undefined
        channels.leave(channel)
      }))

/** Raises a version a moment after the first of many small changes, in a work of its own. */
const stirrerOf = (database: Database, channels: Channels, log: Log) => (place: Place) => {
  const channel = channels.of(place)
  if (channel.stirring) return
  channel.stirring = true
  setTimeout(() => {
    channel.stirring = false
    inTransaction(database, place, (tx) => raise(tx, place, 'stirs'))
      .then((version) => channels.hear(place, version))
      .catch((error: unknown) => log(`live: ${String(error)}`))
      .finally(() => channels.leave(channel))
  }, stirEveryMilliseconds).unref()
}

/** Looks at the rows of all followed channels again and again, as long as there are any. */
function createLookout(database: Database, channels: Channels, log: Log) {
  let timer: NodeJS.Timeout | undefined
  const once = async () => {
    const began = performance.now()
    const followed = channels.followed()
    for (const tenant of new Set(followed.map((one) => one.tenant))) {
      const here = followed.filter((one) => one.tenant === tenant)
      const names = here.map(({ channel }) => channel)
      const found = await versionsIn(database, tenant, names)
      // What this process heard meanwhile is later than what was read.
      for (const one of here) if (one.heardAt <= began) channels.hear(one, found.get(one.channel) ?? noVersion)
    }
  }
  const look = () => {
    timer ??= setTimeout(() => {
      void once()
        .catch((error: unknown) => log(`live: ${String(error)}`))
        .finally(() => {
          timer = undefined
          if (channels.followed().length > 0) look()
        })
    }, lookEveryMilliseconds).unref()
  }
  return { look, stop: () => clearTimeout(timer) }
}

async function raise(tx: Kysely<Tables>, { tenant, channel }: Place, part: 'version' | 'stirs'): Promise<LiveVersion> {
  const [step, stir] = part === 'version' ? [1, 0] : [0, 1]
  const { rows } = await sql<Row>`
    insert into live_channel as c (tenant_id, channel, version, stirs) values (${tenant}, ${channel}, ${step}, ${stir})
    on conflict (tenant_id, channel) do update set version = c.version + ${step}, stirs = c.stirs + ${stir}
    returning channel, version, stirs`.execute(tx)
  return rows[0] ? versionOf(rows[0]) : noVersion
}

interface Row {
  readonly channel: LiveChannel
  readonly version: number
  readonly stirs: number
}

const versionOf = ({ version, stirs }: Row): LiveVersion => `${version}.${stirs}`

const versionsIn = (database: Database, tenant: TenantId, channels: readonly LiveChannel[]) =>
  inTransaction(database, { tenant, readOnly: true }, (tx) => versions(tx, tenant, channels))

async function versions(
  tx: Kysely<Tables>,
  tenant: TenantId,
  channels: readonly LiveChannel[],
): Promise<ReadonlyMap<LiveChannel, LiveVersion>> {
  const { rows } = await sql<Row>`
    select channel, version, stirs from live_channel
     where tenant_id = ${tenant} and channel = any(${channels}) limit ${channels.length}`.execute(tx)
  return new Map(rows.map((row) => [row.channel, versionOf(row)]))
}
