/** Keeping accounts (账号管理) at the desk of the three administrators. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

export const AccountView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  distinction: z.string(),
  signInName: z.string(),
  /** What the person is today: titles of posts, and whether a deputy. */
  titles: z.array(z.string()),
  deputy: z.boolean(),
  state: z.enum(['open', 'disabled']),
  disabledGround: z.string().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Waiting after failures until then. */
  lockedUntil: z.string().nullable(),
  signedInAt: z.string().nullable(),
  /** An invitation nobody has used yet is good until then. */
  invitedUntil: z.string().nullable(),
  /** Who the person is at the identity provider. */
  subject: z.string().nullable(),
  version: z.number().int(),
})
export type AccountView = z.infer<typeof AccountView>

export const accountsPerPage = 50

const Known = z.object({ id: z.uuid(), version: z.coerce.number().int() })
const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const
const system = ['system_admin'] as const
const security = ['security_admin'] as const
const Opened = z.object({ id: z.uuid() })

export const accountsApi = {
  list: endpoint('GET', '/api/accounts', {
    access: administrators,
    input: z.object({
      search: z.string().trim().max(60).default(''),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    output: z.object({
      accounts: z.array(AccountView),
      total: z.number().int(),
      /** Whether this house has an identity provider to link to. */
      identityProvider: z.string().nullable(),
    }),
  }),
  get: endpoint('GET', '/api/accounts/:id', {
    access: administrators,
    input: z.object({ id: z.uuid() }),
    output: z.object({ account: AccountView, identityProvider: z.string().nullable(), own: z.boolean() }),
  }),
  /** Persons without an account, by part of their name. */
  persons: endpoint('GET', '/api/accounts/persons', {
    access: system,
    input: z.object({ search: z.string().trim().min(1).max(40) }),
    output: z.array(z.object({ id: z.uuid(), name: z.string(), distinction: z.string() })),
  }),
  open: endpoint('POST', '/api/accounts', {
    access: system,
    input: z.object({ personId: z.uuid(), signInName: z.string().max(200) }),
    output: Opened,
  }),
  /** For every deputy who has none yet, under the number of the deputy's certificate. */
  openForDeputies: endpoint('POST', '/api/accounts/deputies', {
    access: system,
    input: z.object({}),
    /** `left`: names of deputies whose number is no sign-in name, or another's. */
    output: z.object({ opened: z.number().int(), left: z.array(z.string()) }),
  }),
  invite: endpoint('POST', '/api/accounts/:id/invitation', { access: system, input: Known, output: Opened }),
  /** The link to hand over, as long as nobody has used it. */
  invitation: endpoint('GET', '/api/accounts/:id/invitation', {
    access: system,
    input: z.object({ id: z.uuid() }),
    output: z.object({ link: z.string(), expiresAt: z.string() }).nullable(),
  }),
  disable: endpoint('POST', '/api/accounts/:id/disabling', {
    access: system,
    input: Known.extend({ ground: z.string().trim().min(1).max(200) }),
    output: Opened,
  }),
  enable: endpoint('POST', '/api/accounts/:id/enabling', { access: system, input: Known, output: Opened }),
  removeSecondFactor: endpoint('POST', '/api/accounts/:id/second-factor/removal', {
    access: security,
    input: Known,
    output: Opened,
  }),
  link: endpoint('POST', '/api/accounts/:id/identity', {
    access: security,
    input: Known.extend({ subject: z.string().trim().min(1).max(255) }),
    output: Opened,
  }),
  unlink: endpoint('POST', '/api/accounts/:id/identity/removal', { access: security, input: Known, output: Opened }),
}
