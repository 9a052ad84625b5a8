// Memory of a process with its workers, as the kernel counts it (Linux).
import { readFileSync, writeFileSync } from 'node:fs'

const megabytes = (pid, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Runs, and answers how much more the process held at its peak than at rest before, in MB. */
export async function peakOver(pid, run) {
  const rest = megabytes(pid, 'VmRSS')
  // Resets the high-water mark.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  await run()
  return megabytes(pid, 'VmHWM') - rest
}
