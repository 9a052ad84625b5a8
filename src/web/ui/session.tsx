/** Who is signed in, in which language and letter size; the server decides rights again on every call. */
import { createContext, useContext } from 'react'
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { languages, type Language } from '#kernel/message'
import { roles } from '#kernel/roles'

export const Session = z.object({
  signedIn: z.boolean(),
  name: z.string(),
  personId: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  language: z.enum(languages),
  textSize: z.enum(['100', '125', '167']),
  tenantName: z.string(),
  /** 演示数据: said on every page. */
  demonstration: z.boolean(),
  today: z.string(),
})
export type Session = z.infer<typeof Session>

export const sessionApi = {
  get: endpoint('GET', '/api/session', { access: 'public', input: z.object({}), output: Session }),
}

export const anonymous: Session = {
  signedIn: false,
  name: '',
  personId: null,
  roles: [],
  language: 'zh-CN',
  textSize: '100',
  tenantName: '',
  demonstration: false,
  today: '2000-01-01',
}

export const SessionContext = createContext<Session>(anonymous)
export const useSession = (): Session => useContext(SessionContext)

/** The messages of a feature in the reader's language. */
export const useMessages = <Messages,>(all: Record<Language, Messages>): Messages => all[useSession().language]
