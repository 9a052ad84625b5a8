/** The channels somebody follows in this process (现场更新), each with the version last heard. */
import { performance } from 'node:perf_hooks'
import { noVersion, type LiveChannel, type LiveVersion } from '#kernel/live'
import type { TenantId } from '#kernel/work'

export interface Place {
  readonly tenant: TenantId
  readonly channel: LiveChannel
}

export interface Channel extends Place {
  version: LiveVersion
  /** When the version was last heard, on the clock of `performance`; -Infinity before the first time. */
  heardAt: number
  /** Its row is being read. */
  reading: Promise<void> | undefined
  /** Somebody will raise its version in a moment. */
  stirring: boolean
  readonly followers: Set<(version: LiveVersion) => void>
}

export interface Channels {
  /** The channel, made when nobody asked for it yet. */
  of(place: Place): Channel
  /** Those with followers. */
  followed(): Channel[]
  /** Tells the followers, when it is another version: also an earlier one, after a database was restored. */
  hear(place: Place, version: LiveVersion): void
  /** Lets a channel go that nobody follows, a little later. */
  leave(channel: Channel): void
  clear(): void
}

/** A version nobody follows is answered from memory for this long. */
export const knownForMilliseconds = 400

export function createChannels(): Channels {
  const channels = new Map<string, Channel>()
  const keyOf = ({ tenant, channel }: Place) => `${tenant} ${channel}`
  return {
    of(place) {
      const known = channels.get(keyOf(place))
      if (known) return known
      const { tenant, channel } = place
      const made: Channel = {
        tenant,
        channel,
        version: noVersion,
        heardAt: -Infinity,
        reading: undefined,
        stirring: false,
        followers: new Set(),
      }
      channels.set(keyOf(place), made)
      return made
    },
    followed: () => [...channels.values()].filter(({ followers }) => followers.size > 0),
    hear(place, version) {
      const channel = channels.get(keyOf(place))
      if (!channel) return
      channel.heardAt = performance.now()
      if (channel.version === version) return
      channel.version = version
      for (const follower of channel.followers) follower(version)
    },
    leave(channel) {
      setTimeout(() => {
        const idle = channel.followers.size === 0 && !channel.reading && !channel.stirring
        // By then another one may stand in its place, with followers of its own.
        if (idle && channels.get(keyOf(channel)) === channel) channels.delete(keyOf(channel))
      }, knownForMilliseconds).unref()
    },
    clear: () => channels.clear(),
  }
}
