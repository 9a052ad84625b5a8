/** 名册 on the server: what the directory contributes to the house. */
import type { ServerFeature } from '#kernel/feature'

export const server: ServerFeature = {
  schema: new URL('./schema/', import.meta.url),
}
