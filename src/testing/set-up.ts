/** The set-up of an empty house for tests (初始设置): its form filled in, and the code from the console. */
import { randomInt } from 'node:crypto'
import { greeting } from '../features/accounts/server/greeting.ts'
import type { TestHouse } from './house.ts'

export const password = '富春江水碧于天二〇二六'

export const filled = () => ({
  houseName: '杭州市测试区人大',
  districtCode: String(randomInt(100_000, 999_999)),
  congressName: '杭州市测试区人民代表大会',
  committeeName: '杭州市测试区人民代表大会常务委员会',
  termNumber: '17',
  termStartsOn: '2022-02-18',
  administrator: '周小系',
  administratorSignInName: 'Zhou',
  newPassword: password,
  newPasswordAgain: password,
  securityAdministrator: '吴小安',
  securitySignInName: 'wu',
  calendarSeen: 'yes',
  settingsSeen: 'yes',
})

/** The code as the console of this start shows it. */
export async function codeOf(house: TestHouse): Promise<string> {
  const [line = ''] = await house.as({}, greeting)
  return /设置码 (\S+)$/.exec(line)?.[1] ?? line
}
