/** What this feature fills in on the server (公开): nothing of its own; it reads what others make public. */
import type { ServerFeature } from '#kernel/feature'

/** The portal keeps nothing of its own. */
export const server: ServerFeature = {}
