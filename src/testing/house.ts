/** A whole house over HTTP for tests (整套系统): a district of its own, a clock that can be set, browsers with cookies. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { nobody, type Actor, type Work } from '#kernel/work'
import type { Site, Tenant } from '../server/http/caller.ts'
import { asOwner } from '../server/db/open.ts'
import { readSettings, type Settings } from '../server/settings.ts'
import { createServer } from '../server/site.ts'
import { createTenant } from '../server/tenants.ts'
import { inWork } from '../server/work.ts'
import { connection, database, slots } from './database.ts'

export interface HouseOptions {
  readonly name?: string
  readonly demonstration?: boolean
  readonly settings?: Partial<Settings>
  readonly at?: string
  readonly requestsPerMinute?: number
  /** At a host whose browsers may use what needs TLS elsewhere. */
  readonly secure?: boolean
}

export interface TestHouse {
  readonly app: FastifyInstance
  readonly site: Site
  readonly tenant: Tenant
  /** What the console and the log adapter of messages said. */
  readonly said: string[]
  /** Sets the clock: '2026-11-24T09:00:00+08:00'. */
  setClock(at: string): void
  /** Commits work of somebody in this district. */
  as<T>(actor: Partial<Actor>, run: (work: Work) => Promise<T>): Promise<T>
  browser(): TestBrowser
}

export async function openHouse({
  name = '测试区人大',
  demonstration = false,
  settings = {},
  at = '2026-11-24T09:00:00+08:00',
  requestsPerMinute = 1200,
  secure = false,
}: HouseOptions = {}): Promise<TestHouse> {
  let now = new Date(at)
  const said: string[] = []
  const host = `${randomUUID()}.${secure ? 'localhost' : 'test'}`
  const created = await asOwner(connection, async (owner) => {
    const made = await createTenant(owner, { code: randomUUID(), name, demonstration })
    await owner.query('update tenant set host = $1 where id = $2', [host, made.id])
    return { ...made, host }
  })
  const { app, site } = await createServer({
    database,
    slots,
    settings: {
      ...readSettings({}, []),
      publicUrl: `http://${host}`,
      key: randomBytes(32).toString('base64url'),
      ...settings,
    },
    log: (line) => void said.push(line),
    clock: { now: () => now },
    requestsPerMinute,
    requestLog: false,
  })
  return {
    app,
    site,
    tenant: created,
    said,
    setClock: (instant) => void (now = new Date(instant)),
    as: (actor, run) => inWork(site, { tenant: created.id, actor: { ...nobody, ...actor } }, run),
    browser: () => testBrowser(app, host),
  }
}

export interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

export interface TestBrowser {
  readonly cookies: Map<string, string>
  get(path: string): Promise<Answer>
  /** Sends a form as the page would, with a key of its own unless the form has one. */
  post(
    path: string,
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>
  /** Sends a form with files, as a browser without JavaScript does. */
  upload(path: string, form: FormData): Promise<Answer>
  /** Calls an endpoint as the workbench does, with a key of its own. */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, input?: object): Promise<Answer>
}

function testBrowser(app: FastifyInstance, host: string): TestBrowser {
  const cookies = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    more: { payload?: string | Buffer; headers?: object },
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: path,
      ...(more.payload === undefined ? {} : { payload: more.payload }),
      headers: { host, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...more.headers },
    })
    for (const { name, value, expires, maxAge } of answer.cookies)
      if (value === '' || maxAge === 0 || (expires && expires.getTime() <= 0)) cookies.delete(name)
      else cookies.set(name, value)
    return {
      status: answer.statusCode,
      location: answer.headers.location,
      body: answer.body,
      headers: answer.headers,
    }
  }
  return {
    cookies,
    get: (path) => send('GET', path, {}),
    post: (path, form = {}, headers = {}) =>
      send('POST', path, {
        payload: new URLSearchParams({ formKey: randomUUID(), ...form }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    upload: async (path, form) => {
      const body = new Response(form)
      return send('POST', path, {
        payload: Buffer.from(await body.arrayBuffer()),
        headers: { 'content-type': body.headers.get('content-type') },
      })
    },
    call: (method, path, input = {}) =>
      send(method, path, {
        ...(method === 'GET' ? {} : { payload: JSON.stringify(input) }),
        headers: {
          'idempotency-key': randomUUID(),
          ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        },
      }),
  }
}
