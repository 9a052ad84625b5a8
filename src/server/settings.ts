/** Everything the process is told from outside; the only place that reads the environment. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  HUIYIN_DATA: z.string().default('data'),
  /** The address people reach the house at, for links in messages and cookies. */
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('huiyin@localhost'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** 32 random bytes in base64url; without it the key lives in the data folder. */
  HUIYIN_KEY: z.string().optional(),
  NODE_ENV: z.string().optional(),
})

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly publicUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined
  /** The key of this installation, when it comes from outside. */
  readonly key: string | undefined
  readonly production: boolean
  /** `npm start -- --empty`: a real office begins with an empty house instead of the demonstration. */
  readonly empty: boolean
}

export function readSettings(environment: NodeJS.ProcessEnv = process.env, words = process.argv.slice(2)): Settings {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success)
    throw new Refusal('invalid', 'console.settings', {
      problem: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    })
  const e = parsed.data
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    folder: e.HUIYIN_DATA,
    publicUrl: e.PUBLIC_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    key: e.HUIYIN_KEY,
    production: e.NODE_ENV === 'production',
    empty: words.includes('--empty'),
  }
}
