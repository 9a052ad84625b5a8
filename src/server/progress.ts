/** How far long works are (进度): kept in memory while they run, so that another request can show it. */
import type { ProgressPort } from '#kernel/ports'
import type { Progress } from '#kernel/work'

export function createProgress(): ProgressPort {
  const running = new Map<string, Progress>()
  return {
    tell: (tenant, id, progress) => void running.set(`${tenant} ${id}`, progress),
    of: (tenant, id) => running.get(`${tenant} ${id}`),
    end: (tenant, id) => void running.delete(`${tenant} ${id}`),
  }
}
