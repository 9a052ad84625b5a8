import { expect, test } from 'vitest'
import { rolledBack } from '#testing/database'
import { cosigned, draft, fields } from '#testing/drafts'
import { betweenSessions, createDistrict } from '#testing/people'
import { turnsOf } from '#features/cases/server'
import { answerInvitation, findDeputies, invite, uninvite } from './cosigning.ts'
import { saveDraft } from './drafts.ts'
import { getSuggestion } from './repository.ts'
import { submit } from './submission.ts'
import { viewSuggestion } from './view.ts'

test(
  'AT1: of three co-signers one has not confirmed — it cannot be submitted, and the refusal names him',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await cosigned(test, district, { signers: 3, consented: 2 })
    const lead = test(district.deputies[0].actor, betweenSessions)
    await expect(submit(lead, { id, version })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'suggestion.consent_missing',
      detail: { names: '章雅芳', count: 1 },
    })
    await answerInvitation(test(district.deputies[3].actor, betweenSessions), { id, consented: true })
    expect(await submit(lead, { id, version })).toMatchObject({ state: 'submitted' })
  }),
)

test(
  'whoever is asked to co-sign finds it waiting, and the lead once all have consented',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [lead, second] = district.deputies
    const { id } = await cosigned(test, district, { signers: 1, consented: 0 })
    expect(await turnsOf(test(second.actor, betweenSessions))).toMatchObject([{ caseId: id, action: 'consent' }])
    expect(await turnsOf(test(lead.actor, betweenSessions))).toEqual([])

    await answerInvitation(test(second.actor, betweenSessions), { id, consented: true })
    expect(await turnsOf(test(second.actor, betweenSessions))).toEqual([])
    expect(await turnsOf(test(lead.actor, betweenSessions))).toMatchObject([{ caseId: id, action: 'submit' }])
  }),
)

test(
  'a consent is one’s own: nobody consents who was not asked, the lead not for another',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await cosigned(test, district, { signers: 1, consented: 0 })
    for (const stranger of [district.deputies[0], district.deputies[2]])
      await expect(
        answerInvitation(test(stranger.actor, betweenSessions), { id, consented: true }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
  }),
)

test(
  'twfy-109: of two deputies with one name, only the one who was asked can consent, and the list tells them apart',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [asked, namesake] = district.deputies.filter(({ name }) => name === '李明')
    if (!asked || !namesake) throw new Error('the district has two of this name')
    const lead = test(district.deputies[0].actor, betweenSessions)
    expect(await findDeputies(lead, { q: '李明' })).toMatchObject([
      { mandateId: namesake.mandateId, distinction: '新登镇', delegation: '新登代表团' },
      { mandateId: asked.mandateId, distinction: '里山镇', delegation: '里山代表团' },
    ])

    const { id } = await draft(test, district)
    await invite(lead, { id, mandateIds: [asked.mandateId] })
    await expect(
      answerInvitation(test(namesake.actor, betweenSessions), { id, consented: true }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
    const consented = await answerInvitation(test(asked.actor, betweenSessions), { id, consented: true })
    expect(consented.signers).toMatchObject([{ personId: asked.personId, consented: true }])
  }),
)

test(
  'a changed text asks every co-signer again',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second] = district.deputies
    const { id, version } = await cosigned(test, district, { signers: 1 })
    const lead = test(leadDeputy.actor, betweenSessions)
    const changed = await saveDraft(lead, { id, version, ...fields({ text: '改成建天桥。' }) })
    await expect(submit(lead, { id, version: changed.version })).rejects.toMatchObject({
      code: 'suggestion.consent_outdated',
      detail: { names: '徐美琴' },
    })
    expect(await turnsOf(test(second.actor, betweenSessions))).toMatchObject([{ action: 'consent' }])

    const again = await invite(lead, { id, mandateIds: [second.mandateId] })
    await answerInvitation(test(second.actor, betweenSessions), { id, consented: true, version: again.version })
    expect(await submit(lead, { id, version: again.version })).toMatchObject({ state: 'submitted' })
  }),
)

test(
  'nobody consents to a text he has not read: it was changed while he read',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second] = district.deputies
    const { id, version } = await cosigned(test, district, { signers: 1, consented: 0 })
    await saveDraft(test(leadDeputy.actor, betweenSessions), { id, version, ...fields({ text: '改成建天桥。' }) })
    await expect(
      answerInvitation(test(second.actor, betweenSessions), { id, consented: true, version }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'suggestion.text_changed' })
  }),
)

test(
  'the second of two consents is refused: it was given already',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id } = await cosigned(test, district, { signers: 1 })
    await expect(
      answerInvitation(test(district.deputies[1].actor, betweenSessions), { id, consented: true }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'rules.asks_consent' })
  }),
)

test(
  'who declines blocks the submission until his invitation is taken back, and may be asked again',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second] = district.deputies
    const { id } = await cosigned(test, district, { signers: 1, consented: 0 })
    const declined = await answerInvitation(test(second.actor, betweenSessions), { id, consented: false })
    const lead = test(leadDeputy.actor, betweenSessions)
    await expect(submit(lead, { id, version: declined.version })).rejects.toMatchObject({
      code: 'suggestion.signer_declined',
      detail: { names: '徐美琴' },
    })
    const again = await invite(lead, { id, mandateIds: [second.mandateId] })
    expect(again.signers).toMatchObject([{ consented: null, answeredOn: null }])
    const alone = await uninvite(lead, { id, mandateId: second.mandateId })
    expect(await submit(lead, { id, version: alone.version })).toMatchObject({ state: 'submitted' })
  }),
)

test(
  'neither oneself, nor twice, nor a former deputy, nor before a word is written can be invited',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second, third] = district.deputies
    const lead = test(leadDeputy.actor, betweenSessions)
    const { id } = await draft(test, district)
    const ask = (mandateId: string) => invite(lead, { id, mandateIds: [mandateId] })
    await expect(ask(leadDeputy.mandateId)).rejects.toMatchObject({ code: 'suggestion.signer_is_lead' })
    await ask(second.mandateId)
    await expect(ask(second.mandateId)).rejects.toMatchObject({ code: 'suggestion.signer_already_asked' })
    await lead.tx
      .updateTable('mandate')
      .set({ endsOn: '2025-05-01', endGround: 'resigned' })
      .where('tenantId', '=', lead.tenant)
      .where('id', '=', third.mandateId)
      .execute()
    await expect(ask(third.mandateId)).rejects.toMatchObject({ code: 'suggestion.signer_not_deputy' })
    const empty = await draft(test, district, { text: '' })
    await expect(invite(lead, { id: empty.id, mandateIds: [second.mandateId] })).rejects.toMatchObject({
      code: 'suggestion.text_missing',
    })
  }),
)

test(
  'a co-signer whose mandate ended meanwhile does not sign',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await cosigned(test, district, { signers: 1 })
    const lead = test(district.deputies[0].actor, betweenSessions)
    await lead.tx
      .updateTable('mandate')
      .set({ endsOn: betweenSessions, endGround: 'resigned' })
      .where('tenantId', '=', lead.tenant)
      .where('id', '=', district.deputies[1].mandateId)
      .execute()
    await expect(submit(lead, { id, version })).rejects.toMatchObject({
      code: 'suggestion.signer_not_deputy',
      detail: { name: '徐美琴' },
    })
  }),
)

test(
  'once it is handed in nobody is invited and nobody consents any more',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const { id, version } = await cosigned(test, district, { signers: 1 })
    const lead = test(district.deputies[0].actor, betweenSessions)
    await submit(lead, { id, version })
    await expect(invite(lead, { id, mandateIds: [district.deputies[2].mandateId] })).rejects.toMatchObject({
      code: 'suggestion.wrong_stage',
    })
    await expect(
      answerInvitation(test(district.deputies[1].actor, betweenSessions), { id, consented: false }),
    ).rejects.toMatchObject({ code: 'suggestion.wrong_stage' })
    expect((await getSuggestion(lead, id)).signers).toMatchObject([{ consented: true }])
  }),
)

test(
  'who is asked reads it, and is told when his consent is out of date; other deputies do not find it',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second, third] = district.deputies
    const { id, version } = await cosigned(test, district, { signers: 1 })
    await saveDraft(test(leadDeputy.actor, betweenSessions), { id, version, ...fields({ text: '改成建天桥。' }) })
    const seen = await viewSuggestion(test(second.actor, betweenSessions), { id })
    expect(seen.coSigners).toMatchObject([{ outdated: true }])
    expect(seen.can).toMatchObject({ consent: null, submit: 'wrong_role' })
    await expect(viewSuggestion(test(third.actor, betweenSessions), { id })).rejects.toMatchObject({
      kind: 'not_found',
    })
  }),
)

test(
  'each who is asked is told once, and again when the text he is asked about is another',
  rolledBack(async (test) => {
    const district = await createDistrict(test)
    const [leadDeputy, second] = district.deputies
    const { id, version } = await cosigned(test, district, { signers: 1 })
    const lead = test(leadDeputy.actor, betweenSessions)
    await saveDraft(lead, { id, version, ...fields({ text: '改成建天桥。' }) })
    await invite(lead, { id, mandateIds: [second.mandateId] })
    const told = await lead.tx
      .selectFrom('notice')
      .select(['personId', 'kind'])
      .where('tenantId', '=', lead.tenant)
      .where('subjectId', '=', id)
      .execute()
    const invited = { personId: second.personId, kind: 'suggestions.invited' }
    expect(told).toEqual([invited, invited])
  }),
)
