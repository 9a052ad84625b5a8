import { describe, expect, test } from 'vitest'
import { nobody, type Actor } from '#kernel/work'
import { rolledBack, somebody, type TestWork } from '#testing/database'
import { createDistrict, type District } from '#testing/people'
import { published } from '#testing/publications'
import { assignedSuggestion, days, handledSuggestion, spoke } from '#testing/suggestions'
import { assignmentsOf, replaceTextFiles } from '#features/cases/server'
import { saveReplyDraft } from './reply-drafts.ts'
import { saveSuggestion } from './repository.ts'
import { contact, opine, receive, reply } from './unit-commands.ts'

const day = days.replied

async function uploaded(work: TestWork, actor: Actor, name = '现场.txt'): Promise<string> {
  const by = work(actor, day)
  return (await by.ports.files.put(by, { name, bytes: Buffer.from('现场情况') }, 'attachment')).id
}

/** Who of them may read the file, in the order given. */
async function readers(work: TestWork, id: string, people: Readonly<Record<string, Actor>>): Promise<string[]> {
  const open: string[] = []
  for (const [name, actor] of Object.entries(people)) {
    const reader = work(actor, day)
    const refused = await reader.ports.files.get(reader, id).then(
      () => undefined,
      (error: { code: string }) => error.code,
    )
    if (refused) expect(refused).toBe('file.not_found')
    else open.push(name)
  }
  return open
}

const everybody = ({ deputies, units, ...offices }: District) => ({
  lead: deputies[0].actor,
  coSigner: deputies[1].actor,
  otherDeputy: deputies[3].actor,
  unitClerk: units[0].clerk,
  unitHead: units[0].head,
  coUnit: units[1].clerk,
  otherUnit: units[2].clerk,
  deputiesOffice: offices.deputiesOffice,
  secretariat: offices.secretariat,
  governmentOffice: offices.governmentOffice,
  leader: offices.leader,
  auditAdministrator: somebody(['audit_admin']),
})

const offices = ['deputiesOffice', 'secretariat', 'governmentOffice', 'leader']

describe('附件', () => {
  test(
    'one that hangs on nothing yet is its uploader’s alone',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const id = await uploaded(work, district.deputies[0].actor)
      expect(await readers(work, id, everybody(district))).toEqual(['lead'])
    }),
  )

  test(
    'one beside the text is read by whoever reads the suggestion, and by no other unit or deputy',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district, { withCo: true })
      const lead = district.deputies[0].actor
      const photo = await uploaded(work, lead)
      await replaceTextFiles(work(lead, day), suggestion.id, [photo])
      expect(await readers(work, photo, everybody(district))).toEqual([
        'lead',
        'coSigner',
        'unitClerk',
        'unitHead',
        'coUnit',
        ...offices,
      ])
    }),
  )

  test(
    'a letter of the unit is read by deputy and offices once it is signed, before that by the unit alone',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      const { clerk, head } = district.units[0]
      const letter = await uploaded(work, clerk, '答复函.txt')
      const answer = {
        id: share.id,
        class: 'A' as const,
        text: '已经办好。',
        points: [],
        promises: [],
        files: [letter],
      }
      await saveReplyDraft(work(clerk, day), answer)
      expect(await readers(work, letter, everybody(district))).toEqual(['unitClerk', 'unitHead'])
      await reply(work(head, day), { ...answer, signedBy: '陆建国' })
      expect(await readers(work, letter, everybody(district))).toEqual([
        'lead',
        'coSigner',
        'unitClerk',
        'unitHead',
        ...offices,
      ])
    }),
  )

  test(
    'that of an opinion is read by the lead unit, not as co-handler nor by units outside',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { suggestion } = await assignedSuggestion(work, district, { withCo: true })
      const shares = await assignmentsOf(work(district.deputiesOffice), suggestion.id)
      const own = shares.find(({ part }) => part === 'co')
      const co = district.units[1].clerk
      await receive(work(co, days.received), { id: own?.id ?? '' })
      const paper = await uploaded(work, co, '会办意见.txt')
      await opine(work(co, day), { id: own?.id ?? '', text: '同意由住建局牵头。', signedBy: '陈立', files: [paper] })
      const open = await readers(work, paper, everybody(district))
      expect(open).toContain('unitHead')
      expect(open).not.toContain('otherUnit')
      expect(open).not.toContain('coUnit')
    }),
  )

  test(
    'nobody makes a file of somebody else readable by hanging it on a case of his own',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share } = await handledSuggestion(work, district)
      const foreign = await uploaded(work, district.deputies[3].actor)
      await expect(
        contact(work(district.units[0].clerk, day), {
          ...spoke,
          id: share.id,
          contactedOn: days.contacted,
          files: [foreign],
        }),
      ).rejects.toMatchObject({ code: 'file.not_found' })
    }),
  )

  test(
    'publication opens the text, not what hangs on it',
    rolledBack(async (work) => {
      const district = await createDistrict(work)
      const { share, suggestion } = await handledSuggestion(work, district)
      const lead = district.deputies[0].actor
      const photo = await uploaded(work, lead)
      await replaceTextFiles(work(lead, day), suggestion.id, [photo])
      await reply(work(district.units[0].head, day), {
        id: share.id,
        class: 'A',
        text: '已经办好。',
        points: [],
        promises: [],
        files: [],
        signedBy: '陆建国',
      })
      await saveSuggestion(work(lead, day), suggestion.id, { publication: 'full' })
      await published(work(district.deputiesOffice, day), suggestion.id)
      expect(await readers(work, photo, { public: nobody })).toEqual([])
    }),
  )
})
