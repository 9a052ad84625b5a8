/**
 * A client that prepares what it is asked again: planning a statement over eight tables under row level security
 * costs 4 ms here, running it 1 ms. PgBouncer needs 1.21 or newer with max_prepared_statements for this.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'

/** Beyond this many texts a connection prepares no more: lists of changing length would fill the server's memory. */
const limit = 800

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= limit) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24)
  names.set(text, name)
  return name
}

type Query = typeof pg.Client.prototype.query

export class PreparingClient extends pg.Client {
  override query = ((...words: unknown[]) => {
    const [text, values] = words
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && words.length === 2
        ? nameOf(text)
        : undefined
    const ask = super.query.bind(this) as (...words: unknown[]) => unknown
    return name ? ask({ name, text, values }) : ask(...words)
  }) as Query
}
