/** 检索任免: a case by those who have a part in it, never by its reason; a list by everybody once it was published. */
import { expect, test } from 'vitest'
import { nominated, person, town } from '#testing/appointments'
import { rolledBack } from '#testing/database'
import { meetingDay } from '#testing/meetings'
import { everybodyFinds, finds } from '#testing/search'

test(
  'a case is found by the office and the organ that nominates, by name and initials; nobody finds it by its reason',
  rolledBack(async (as) => {
    const made = await town(as)
    const personId = await person(as, '范小舟')
    await nominated(as, made, { personId })
    await as.settle()
    const cases = async (who: Parameters<typeof as>[0], q: string) =>
      (await finds(as(who, meetingDay), q)).filter((found) => found.startsWith('appointment '))
    const { chamber, government, bureau } = made
    for (const who of [chamber.office, government.clerk])
      for (const q of ['范小舟', 'fxz']) expect(await cases(who, q)).toHaveLength(1)
    expect(await cases(bureau.clerk, '范小舟')).toEqual([])
    expect(await cases(chamber.members[4]?.actor ?? [], '范小舟')).toEqual([])
    expect(await everybodyFinds(as([], meetingDay), '范小舟')).toEqual([])
    const { reason } = await as(chamber.office, meetingDay)
      .tx.selectFrom('appointment')
      .select('reason')
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    expect(await cases(chamber.office, reason)).toEqual([])
  }),
)
