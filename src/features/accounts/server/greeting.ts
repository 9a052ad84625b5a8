/** What the console says about signing in: the doors of the demonstration, or the code of the set-up. */
import { say } from '#kernel/message'
import type { Work } from '#kernel/work'
import { messages } from '../messages/index.ts'
import { listDoors } from './demonstration.ts'
import { setUpGreeting } from './set-up.ts'

export async function greeting(work: Work): Promise<string[]> {
  const words = messages[work.language]
  const { address } = work.ports.installation
  const doors = await listDoors(work)
  const lines = doors.map(({ role, name }) => say(words.greeting.door, { role: words.roles[role], name }))
  return [
    ...(lines.length > 0 ? [say(words.greeting.doors, { address }), ...lines] : []),
    ...(await setUpGreeting(work)),
  ]
}
