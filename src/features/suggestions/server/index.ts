import type { ServerFeature } from '#kernel/feature'

export const server: ServerFeature = { schema: new URL('./schema/', import.meta.url) }
