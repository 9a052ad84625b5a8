/**
 * Single sign-on (单点登录): asks the identity provider who somebody is, by the authorization code flow of OpenID
 * Connect with PKCE, state and nonce. The answer counts only when its signature, issuer, audience, time and nonce do.
 */
import * as client from 'openid-client'
import type { ProvidedIdentity } from '#kernel/feature'
import type { Settings } from './settings.ts'

/** What the browser keeps between leaving for the provider and coming back. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface IdentityProvider {
  begin(redirectUri: string): Promise<{ to: string; attempt: Attempt }>
  /** Throws whatever the provider or its answer did wrong. */
  finish(currentUrl: string, attempt: Attempt): Promise<ProvidedIdentity>
}

const timeoutSeconds = 10

export function createIdentityProvider(
  { issuer, clientId, clientSecret }: NonNullable<Settings['oidc']>,
  { production }: Pick<Settings, 'production'>,
): IdentityProvider {
  let known: Promise<client.Configuration> | undefined
  /** Asked once; a provider that was down is asked again. */
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(issuer, { clientId, clientSecret, production })
    known.catch(() => (known = undefined))
    return known
  }
  return {
    async begin(redirectUri) {
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const to = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { to: to.href, attempt }
    },
    async finish(currentUrl, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await client.authorizationCodeGrant(config, new URL(currentUrl), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('the provider sent no ID token')
      return { issuer, subject: claims.sub, twoFactors: twoFactorsIn(claims) }
    },
  }
}

/** The signature of the ID token is checked as well, although it comes over the provider's own connection. */
const discover = (
  issuer: string,
  { clientId, clientSecret, production }: { clientId: string; clientSecret: string; production: boolean },
): Promise<client.Configuration> =>
  client.discovery(new URL(issuer), clientId, undefined, client.ClientSecretBasic(clientSecret), {
    timeout: timeoutSeconds,
    execute: [client.enableNonRepudiationChecks, ...(production ? [] : [client.allowInsecureRequests])],
  })

/** Ways of proving oneself that are a factor beside the password, and 'mfa' itself (RFC 8176). */
const secondFactors = ['mfa', 'otp', 'hwk', 'swk', 'sms', 'sc', 'fpt', 'face', 'iris', 'vbm', 'tel', 'pop']

/** What the ID token says in amr; undefined when it says nothing (acr means what each provider wants it to). */
export function twoFactorsIn({ amr }: Readonly<Record<string, unknown>>): boolean | undefined {
  if (!Array.isArray(amr)) return undefined
  const ways = amr.filter((way) => typeof way === 'string')
  return ways.includes('mfa') || (ways.length > 1 && ways.some((way) => secondFactors.includes(way)))
}
