import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { openPage } from '#testing/pages'
import { createDistrict } from '#testing/people'
import { homePage } from './HomePage.tsx'

test(
  'the public finds two things to do and what will appear; whoever works here is led to his own today',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const stranger = test([])
    const nobody = { ...stranger, actor: { ...stranger.actor, signedIn: false, personId: null, accountId: null } }
    const page = await openPage(nobody, homePage)
    expect(page).toContain('href="/s"')
    expect(page).toContain('href="/deputies"')
    expect(page).toContain('href="/sign-in"')
    expect(page).toContain('还没有公开的建议')

    const home = (who: Parameters<typeof test>[0]) => openPage(test(who), homePage)
    await expect(home(district.deputies[0].actor)).rejects.toThrow('/me')
    await expect(home(district.units[0].clerk)).rejects.toThrow('/unit')
    await expect(home(district.leader)).rejects.toThrow('/lead')
    await expect(home(district.deputiesOffice)).rejects.toThrow('/desk')
    expect(await home(['committee_member'])).toContain('我的账号')
  }),
)
