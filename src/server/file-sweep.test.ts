import { expect, test } from 'vitest'
import { replaceTextFiles } from '#features/cases/server'
import { rolledBack } from '#testing/database'
import { createDistrict } from '#testing/people'
import { acceptedSuggestion } from '#testing/suggestions'
import { sweepFiles } from './file-sweep.ts'

test(
  'a file that hangs on nothing is kept for thirty days, one that hangs on a case as long as the case',
  rolledBack(async (work) => {
    const district = await createDistrict(work)
    const { id: caseId } = await acceptedSuggestion(work, district)
    const deputy = work(district.deputies[0].actor, '2025-03-01')
    const put = async (name: string) =>
      (await deputy.ports.files.put(deputy, { name, bytes: Buffer.from('现场情况') }, 'attachment')).id
    const attached = await put('随建议.txt')
    await put('没有用上.txt')
    await replaceTextFiles(deputy, caseId, [attached])

    const leftOn = async (day: string) => {
      await sweepFiles.run(work([], day))
      return (await deputy.tx.selectFrom('storedFile').select('name').orderBy('id').execute()).map(({ name }) => name)
    }
    expect(await leftOn('2025-03-30')).toEqual(['随建议.txt', '没有用上.txt'])
    expect(await leftOn('2025-04-01')).toEqual(['随建议.txt'])
  }),
)
