// Memory of a process with its workers, as the kernel counts it (Linux).
import { readFileSync, writeFileSync } from 'node:fs'

const megabytes = (pid, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** Runs, and answers what the process held at its peak, in MB: in all, and over what it held at rest before. */
export async function peakOf(pid, run) {
  const rest = megabytes(pid, 'VmRSS')
  // Resets the high-water mark.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const result = await run()
  const peak = megabytes(pid, 'VmHWM')
  return { result, peak, over: peak - rest }
}
