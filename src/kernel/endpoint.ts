/**
 * An endpoint is a value shared by the server, the browser and the API document.
 * Its input is path, query and body parameters in one object, so a call reads like a function call.
 */
import { z } from 'zod'
import { holdsAny } from '#kernel/roles'
import type { Role } from './roles.ts'

/** Who may ask at all. What a caller may see or do with one object is decided by rule tables and repositories. */
export type Access = 'public' | 'signed_in' | readonly Role[]

export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/api/${string}`
  readonly access: Access
  readonly input: Input
  readonly output: Output
  /** 再次验证: asks for a second factor shown a short while ago. */
  readonly recentProof?: boolean
  /** Has one effect however often the same is sent, so that it needs no key. */
  readonly repeatable?: boolean
  /**
   * 不认人: neither reads nor sets a cookie, keeps no key and no address, and takes only bodies of exactly so many bytes.
   * What it does is as anonymous as its caller's connection.
   */
  readonly faceless?: { readonly bytes: number }
  /** Answers a file of this media type, to be shown in the browser; its output is a FileAnswer. Only for GET. */
  readonly file?: string
}

/** What an endpoint answers that answers a file: the name it is saved under, and its bytes. */
export const FileAnswer = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })

type Options = Pick<Endpoint, 'access' | 'recentProof' | 'repeatable' | 'faceless' | 'file'>

export const endpoint = <Input extends z.ZodType, Output extends z.ZodType>(
  method: Endpoint['method'],
  path: `/api/${string}`,
  shapes: Options & { input: Input; output: Output },
): Endpoint<Input, Output> => ({ method, path, ...shapes })

export const mayAsk = (access: Access, actor: { signedIn: boolean; roles: readonly Role[] }): boolean =>
  access === 'public' || (actor.signedIn && (access === 'signed_in' || holdsAny(actor, access)))
