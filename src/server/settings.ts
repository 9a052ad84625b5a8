/** Everything the process is told from outside; the only place that reads the environment. */
import { z } from 'zod'
import { Refusal } from '#kernel/refusal'

/** An address in full; what is typed without its scheme is refused. */
const address = z.url({ protocol: /^https?$/ })

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  HUIYIN_DATA: z.string().default('data'),
  /** The address people reach the house at, for links in messages and cookies. */
  PUBLIC_URL: address.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  /** An address, or a name with one in angle brackets. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .default('huiyin@localhost'),
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** 32 random bytes in base64url; without it the key lives in the data folder. */
  HUIYIN_KEY: z
    .string()
    .regex(/^[\w-]{43}=?$/)
    .optional(),
  NODE_ENV: z.string().optional(),
})
type Environment = z.output<typeof Environment>

/** Never repeated on the console. */
const secrets: readonly string[] = ['SMTP_URL', 'HUIYIN_KEY']

/** What the console says of each name whose value cannot be used. */
const wrong: Readonly<Record<string, string>> = {
  PORT: 'console.wrong_port',
  PUBLIC_URL: 'console.wrong_address',
  OIDC_ISSUER: 'console.wrong_address',
  SMTP_URL: 'console.wrong_mail_server',
  MAIL_FROM: 'console.wrong_sender',
  HUIYIN_KEY: 'console.wrong_key',
}

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

/** A name without a value is as good as left out: files of services are written like that. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, words = process.argv.slice(2)): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    const facts = secrets.includes(name) ? { name } : { name, value: given[name] ?? '' }
    throw new Refusal('invalid', wrong[name] ?? 'console.settings', facts)
  }
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    folder: e.HUIYIN_DATA,
    publicUrl: e.PUBLIC_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    oidc: singleSignOn(e),
    key: e.HUIYIN_KEY,
    production: e.NODE_ENV === 'production',
    empty: words.includes('--empty'),
  }
}

/** All three or none; with half of them nobody would see why there is no such way in. */
function singleSignOn(e: Environment): Settings['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = e
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret) {
    const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
    const missing = names.filter((name) => !e[name]).join(', ')
    throw new Refusal('invalid', 'console.oidc_incomplete', { missing })
  }
  if (!e.PUBLIC_URL) throw new Refusal('invalid', 'console.oidc_needs_address', {})
  if (e.NODE_ENV === 'production' && !issuer.startsWith('https:'))
    throw new Refusal('invalid', 'console.oidc_insecure', {})
  return { issuer, clientId, clientSecret }
}
