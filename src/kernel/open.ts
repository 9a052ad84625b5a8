/**
 * Documents for everybody (公开数据): the same for every reader, whoever is signed in, so that anybody may keep a copy and
 * ask whether it changed. A feature fills the slot `open`; the HTTP adapter adds ETag, Last-Modified, HEAD and 304.
 */
import type { z } from 'zod'
import type { Work } from './work.ts'

export interface OpenAsk {
  readonly work: Work
  /** Where the house is reached, without a slash at the end; every address in a document begins with it. */
  readonly address: string
  /** Path and query as they were asked. */
  readonly url: string
}

export interface OpenAnswer {
  /** With its charset: 'application/json; charset=utf-8'. */
  readonly mediaType: string
  readonly body: string
  /** Instant of the last change; null when there is none to name. */
  readonly modifiedAt: Date | null
  /** Set for what is kept as a file. */
  readonly fileName?: string
}

export interface OpenDocument {
  /** As the router writes it: '/feeds/units/:id'. */
  readonly path: `/${string}`
  /** Path and query parameters in one object. */
  readonly input: z.ZodType
  /** One line for docs/api.md. */
  readonly about: string
  run(ask: OpenAsk, input: never): Promise<OpenAnswer>
}

export const openDocument = <Input extends z.ZodType>(
  path: OpenDocument['path'],
  of: {
    readonly input: Input
    readonly about: string
    readonly run: (ask: OpenAsk, input: z.output<Input>) => Promise<OpenAnswer>
  },
): OpenDocument => ({ path, ...of, run: of.run as OpenDocument['run'] })
