/** Identity providers for tests (单点登录): a real one on loopback, and one that signs whatever a test makes it sign. */
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const clientId = 'huiyin'
export const clientSecret = 'a secret between the house and its provider'

export interface RunningProvider {
  readonly issuer: string
  close(): Promise<void>
}

/** Listens on a free port of loopback; the listener may need to know the address. */
async function listen(answer: (issuer: string) => RequestListener): Promise<RunningProvider> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.on('request', answer(issuer))
  return { issuer, close: () => new Promise((resolve) => void server.close(() => resolve())) }
}

/** oidc-provider with its development sign-in form: whoever types a name there has it as subject. */
export const startProvider = (redirectUri: string): Promise<RunningProvider> =>
  listen((issuer) =>
    new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      pkce: { required: () => true },
      cookies: { keys: [randomUUID()] },
      features: { devInteractions: { enabled: true } },
      findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    }).callback(),
  )

export interface IdToken {
  readonly header: Record<string, unknown>
  readonly claims: Record<string, unknown>
  /** Another key than the published one. */
  readonly foreignKey?: boolean
  readonly unsigned?: boolean
}

/** A provider that answers every code with the token a test wants. */
export async function startForger(
  make: (honest: IdToken) => IdToken,
): Promise<RunningProvider & { expect(nonce: string): void }> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let nonce = ''
  const token = (issuer: string): string => {
    const now = Math.floor(Date.now() / 1000)
    const honest = {
      header: { alg: 'RS256', kid: 'own', typ: 'JWT' },
      claims: { iss: issuer, sub: 'zhang', aud: clientId, iat: now, exp: now + 300, nonce },
    }
    const { header, claims, foreignKey, unsigned } = make(honest)
    const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
    const key = foreignKey ? foreign.privateKey : own.privateKey
    return `${text}.${unsigned ? '' : createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`
  }
  const answers = (issuer: string): Record<string, () => object> => ({
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] }),
    '/token': () => ({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: token(issuer) }),
  })
  const running = await listen((issuer) => (request, response) => {
    const answer = answers(issuer)[request.url?.split('?')[0] ?? '']
    request.resume()
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  return { ...running, expect: (next) => void (nonce = next) }
}
