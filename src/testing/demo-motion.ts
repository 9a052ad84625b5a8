/** A motion that was handed in, in the demonstration (测试议案): its year has none, and the desk has a screen for one. */
import type { TestHouse } from './house.ts'

export const handedInMotion = (house: Pick<TestHouse, 'as'>): Promise<void> =>
  house.as({}, async (work) => {
    const { tx, tenant, today } = work
    const session = await tx
      .selectFrom('congressSession as s')
      .innerJoin('term as t', 't.id', 's.termId')
      .innerJoin('organisation as b', 'b.id', 't.bodyId')
      .select(['s.id', 's.termId'])
      .where('s.tenantId', '=', tenant)
      .where('b.parentId', 'is', null)
      .orderBy('s.openedOn', 'desc')
      .executeTakeFirstOrThrow()
    const lead = await tx
      .selectFrom('mandate')
      .select(['id', 'personId'])
      .where('tenantId', '=', tenant)
      .where('termId', '=', session.termId)
      .executeTakeFirstOrThrow()
    const id = work.newId()
    const title = '关于制定垃圾分类管理办法的议案'
    await tx
      .insertInto('motion')
      .values({
        tenantId: tenant,
        id,
        sessionId: session.id,
        leadMandateId: lead.id,
        leadPersonId: lead.personId,
        title,
        grounds: '分类率不高。',
        proposal: '作出决议，三年完成。',
        state: 'submitted',
        number: 1,
        submittedOn: today,
      })
      .execute()
    work.record('motion.submitted', id, { title, number: 1 })
  })
