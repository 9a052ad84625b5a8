/** What this feature fills in on the server (公开): nothing; it keeps nothing of its own and reads what others make public. */
import type { ServerFeature } from '#kernel/feature'

export const server: ServerFeature = {}
