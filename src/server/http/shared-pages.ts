/**
 * Pages that are the same for a whole hall (全场共用的页面): written once for each version of the channel they follow, and
 * answered from memory, so that four hundred phones can ask for one in the same second.
 */
import type { LiveChannel, LiveVersion } from '#kernel/live'
import type { TenantId } from '#kernel/work'
import type { Live } from '../live.ts'

export interface Written {
  readonly html: string
  readonly status: number
  readonly channel: LiveChannel
  readonly version: LiveVersion
}

/** More than one for every meeting that sits and both languages are not needed. */
const mostKept = 200

export interface SharedPages {
  /** The page as it was written from the present version, or written now; those who ask meanwhile wait for the same one. */
  get(place: { tenant: TenantId; key: string }, write: () => Promise<Written | undefined>): Promise<Written | undefined>
}

export function createSharedPages(live: Live): SharedPages {
  const kept = new Map<string, Promise<Written | undefined>>()
  return {
    async get({ tenant, key }, write) {
      const name = `${tenant} ${key}`
      const known = kept.get(name)
      const earlier = await known?.catch(() => undefined)
      if (earlier && (await live.now({ tenant, channel: earlier.channel })) === earlier.version) return earlier
      // Nothing is waited for between looking and beginning, so that of a whole hall only one writes it.
      const begun = kept.get(name)
      if (begun && begun !== known) return begun
      if (kept.size >= mostKept) kept.clear()
      const writing = write()
      kept.set(name, writing)
      return writing
    },
  }
}
