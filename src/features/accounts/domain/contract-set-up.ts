/** Setting up an empty house (初始设置): once, by whoever reads the code on the console. */
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint'
import { SignedIn } from './contract-sign-in.ts'

/** Checked by the command, field by field, in words of its own. */
const typed = z.string().trim().max(1000).default('')

export const SetUp = z.object({
  setUpCode: typed,
  /** 区划代码 (GB/T 2260) */
  districtCode: typed,
  /** The name on every page. */
  houseName: typed,
  congressName: typed,
  committeeName: typed,
  termNumber: typed,
  termStartsOn: typed,
  /** 系统管理员: whoever sits here. */
  administrator: typed,
  administratorSignInName: typed,
  newPassword: typed,
  newPasswordAgain: typed,
  /** 安全管理员: somebody else, who gives the posts. */
  securityAdministrator: typed,
  securitySignInName: typed,
  calendarSeen: typed,
  settingsSeen: typed,
})
export type SetUp = z.infer<typeof SetUp>

export const setUpApi = {
  get: endpoint('GET', '/api/set-up', {
    access: 'public',
    input: z.object({}),
    output: z.object({
      needed: z.boolean(),
      /** Years whose statutory calendar the product carries. */
      calendarYears: z.array(z.object({ year: z.number().int(), source: z.string() })),
      settings: z.array(z.object({ key: z.string(), name: z.string(), value: z.array(z.string()), basis: z.string() })),
    }),
  }),
  set: endpoint('POST', '/api/set-up', { access: 'public', input: SetUp, output: SignedIn }),
}
