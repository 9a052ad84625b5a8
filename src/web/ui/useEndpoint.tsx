/** Calls an endpoint over HTTP with checked input and output, cached by its path and input. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint'
import { Refusal, type Facts, type RefusalKind } from '#kernel/refusal'
import { askForProof, proofWanted } from './proof.tsx'

interface Problem {
  kind: RefusalKind
  code: string
  title: string
  detail: Facts
  field?: string
}

/** A refusal as the server worded it: `message` is for people. */
export class RefusedCall extends Refusal {
  constructor({ kind, code, title, detail, field }: Problem) {
    super(kind, code, detail, field)
    this.message = title
  }
}

/** 防重复提交: `randomUUID` is missing where an office has no TLS inside its own network. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export async function call<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  asked: z.input<Input>,
  key: string = newKey(),
): Promise<z.output<Output>> {
  const { method, path, output } = endpoint
  const fields: Record<string, unknown> = { ...(asked as Record<string, unknown>) }
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(fields[name])
    delete fields[name]
    return encodeURIComponent(value)
  })
  const response = await fetch(method === 'GET' ? url + queryOf(fields) : url, {
    method,
    ...(method === 'GET'
      ? {}
      : { body: JSON.stringify(fields), headers: { 'content-type': 'application/json', 'idempotency-key': key } }),
  })
  if (response.ok) return output.parse(await response.json())
  const problem = (await response.json()) as Problem
  if (problem.code === proofWanted && (await askForProof())) return call(endpoint, asked, key)
  throw new RefusedCall(problem)
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) query.append(name, String(one))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

export const useEndpoint = <Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
  input: z.input<Input>,
) => useQuery({ queryKey: [endpoint.path, input], queryFn: () => call(endpoint, input) })

/** A command; when it succeeds everything on the screen is asked again. */
export function useCommand<Input extends z.ZodType, Output extends z.ZodType>(endpoint: Endpoint<Input, Output>) {
  const client = useQueryClient()
  return useMutation<z.output<Output>, RefusedCall | TypeError, z.input<Input>>({
    mutationFn: (input) => call(endpoint, input),
    onSuccess: () => client.invalidateQueries(),
  })
}
