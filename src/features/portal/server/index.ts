import type { ServerFeature } from '#kernel/feature'

/** The portal keeps nothing of its own. */
export const server: ServerFeature = {}
