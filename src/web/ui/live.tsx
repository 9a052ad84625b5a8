/** Screens of the workbench that follow a channel (现场更新): after a change everything on the screen is asked again. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveChannel } from '#kernel/live'
import { follow } from './follow.ts'

const lostAfterMilliseconds = 10_000

/** `version` is the one the first answer was written from; answers whether the server is not heard any more. */
export function useLive(channel: LiveChannel | undefined, version: string | undefined): boolean {
  const client = useQueryClient()
  const [lost, setLost] = useState(false)
  // Later answers have later versions; the stream begins once, with the first of them.
  const [from, setFrom] = useState(version)
  if (from === undefined && version !== undefined) setFrom(version)
  // The stream belongs to the screen: it opens with it and ends with it.
  useEffect(() => {
    if (channel === undefined || from === undefined) return undefined
    return follow({
      channel,
      version: from,
      steps: false,
      changed: () => void client.invalidateQueries(),
      heardAgo: (milliseconds) => setLost(milliseconds > lostAfterMilliseconds),
    })
  }, [channel, from, client])
  return lost
}
