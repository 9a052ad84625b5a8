import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { answerProofs } from './proof.tsx'
import { call } from './useEndpoint.tsx'

const freeze = endpoint('POST', '/api/freeze', {
  access: ['deputies_office'],
  input: z.object({}),
  output: z.object({}),
})

/** A server that wants a proof until it has one; answers the keys it was sent. */
function serverThatWantsProof() {
  const server = { keys: [] as string[], proved: false }
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    server.keys.push(headers['idempotency-key'] ?? '')
    if (server.proved) return new Response('{}')
    const problem = { kind: 'conflict', code: 'accounts.prove_again', title: '这一步要再次验证', detail: {} }
    return new Response(JSON.stringify(problem), { status: 409 })
  })
  return server
}

test('a command that wants a proof goes on under the same key once the reader has given it', async () => {
  const server = serverThatWantsProof()
  onTestFinished(answerProofs(async () => (server.proved = true)))
  await expect(call(freeze, {})).resolves.toEqual({})
  expect(server.keys).toHaveLength(2)
  expect(new Set(server.keys).size).toBe(1)
})

test('when the reader does not give it, the command is refused and not sent again', async () => {
  const server = serverThatWantsProof()
  onTestFinished(answerProofs(async () => false))
  await expect(call(freeze, {})).rejects.toMatchObject({ code: 'accounts.prove_again', message: '这一步要再次验证' })
  expect(server.keys).toHaveLength(1)
})
