/** Progress of a back-up or restore as lines on a console: one for each step and each tenth of it. */
import type { OnProgress } from './db/backup-file.ts'

export function progressLines(say: (line: string) => void): OnProgress {
  let last = ''
  return ({ step, done, total }) => {
    const tenth = total === 0 ? 10 : Math.floor((done / total) * 10)
    const now = `${step} ${Math.min(tenth, 10) * 10} %`
    if (now === last) return
    last = now
    say(now)
  }
}
