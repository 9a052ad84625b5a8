/** What everybody asks of the portal over HTTP (门户): units, promises, subscriptions. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'

export const standings = ['open', 'overdue', 'kept', 'given_up'] as const

const day = z.string()
const percent = z.number().int().nullable()

export const PublicPromise = z.object({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  content: z.string(),
  dueOn: day,
  fulfilledOn: day.nullable(),
  givenUpOn: day.nullable(),
  outcome: z.string(),
  standing: z.enum(standings),
  reference: z.string(),
  title: z.string(),
})
export type PublicPromise = z.infer<typeof PublicPromise>

/** Counts of what is published; a share is null where its base is smaller than ten. */
export const PublicUnitStatistics = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  led: z.number().int(),
  joined: z.number().int(),
  solved: z.number().int(),
  planned: z.number().int(),
  rated: z.number().int(),
  satisfied: z.number().int(),
  basically: z.number().int(),
  dissatisfied: z.number().int(),
  promised: z.number().int(),
  kept: z.number().int(),
  overdue: z.number().int(),
  percent: z.object({ solved: percent, satisfied: percent, kept: percent }),
})
export type PublicUnitStatistics = z.infer<typeof PublicUnitStatistics>

/** What a subscription is about (订阅范围). */
export const subscriptionScopes = ['all', 'meetings', 'unit', 'topic', 'suggestion'] as const
export const SubscriptionScope = z.object({
  scope: z.enum(subscriptionScopes).default('all'),
  /** Id of the unit, the topic, the number of the suggestion; '' for everything and for all meetings. */
  value: z.string().trim().max(100).default(''),
})
export type SubscriptionScope = z.output<typeof SubscriptionScope>

const Key = z.object({ key: z.string().max(200) })

export const portalApi = {
  units: endpoint('GET', '/api/public/units', {
    access: 'public',
    input: z.object({}),
    output: z.array(PublicUnitStatistics),
  }),
  unit: endpoint('GET', '/api/public/units/:id', {
    access: 'public',
    input: z.object({ id: z.uuid() }),
    output: PublicUnitStatistics,
  }),
  promises: endpoint('GET', '/api/public/promises', {
    access: 'public',
    input: z.object({
      standing: z.enum(standings).optional(),
      unitId: z.uuid().optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    output: z.object({
      rows: z.array(PublicPromise),
      total: z.number().int(),
      pages: z.number().int(),
      counts: z.record(z.enum(standings), z.number().int()),
    }),
  }),
  /** What a subscription would be about, by name; refused when there is no such thing. */
  scope: endpoint('GET', '/api/public/subscription-scopes', {
    access: 'public',
    input: SubscriptionScope,
    output: SubscriptionScope.extend({ name: z.string() }),
  }),
  /** 订阅: the same answer whether the address is known or not; nothing is sent before its owner confirms. */
  subscribe: endpoint('POST', '/api/public/subscriptions', {
    access: 'public',
    input: SubscriptionScope.extend({ email: z.string().trim().max(200) }),
    /** The link of the mail, in the demonstration only, which sends none. */
    output: z.object({ link: z.string().nullable() }),
  }),
  /** Whether a link of a mail is still good, and what it is about. */
  subscription: endpoint('GET', '/api/public/subscriptions/:key', {
    access: 'public',
    input: Key,
    output: SubscriptionScope.extend({ name: z.string(), confirmed: z.boolean() }),
  }),
  confirm: endpoint('POST', '/api/public/subscriptions/:key/confirmation', {
    access: 'public',
    input: Key,
    output: z.object({}),
  }),
  /** 退订: the address is deleted. */
  unsubscribe: endpoint('POST', '/api/public/subscriptions/:key/ending', {
    access: 'public',
    input: Key,
    output: z.object({}),
  }),
}
