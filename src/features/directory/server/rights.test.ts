import { expect, test } from 'vitest'
import { plainDate } from '#kernel/date'
import { Refusal } from '#kernel/refusal'
import { roles, type Role } from '#kernel/roles'
import type { Work } from '#kernel/work'
import { rolledBack } from '#testing/database'
import * as directory from './public.ts'

const nobodyThere = '01932d4e-0000-7000-8000-000000000001'
const on = plainDate('2025-01-01')

/** Every command on something that is there or not: who is refused, is refused for the role before anything else. */
const commands = {
  createUnit: (work) => directory.createOrganisation(work, { kind: 'department', ...named }),
  createDelegation: (work) => directory.createOrganisation(work, { kind: 'delegation', ...named }),
  createStation: (work) => directory.createStation(work, { ...named, level: 'village', parentId: nobodyThere }),
  createDuty: (work) => directory.createDuty(work, { organisationId: nobodyThere, topic: '供水' }),
  removeDuty: (work) => directory.removeDuty(work, { id: nobodyThere }),
  createPerson: (work) => directory.createPerson(work, { name: '丁小禾' }),
  saveContact: (work) => directory.saveContact(work, { id: nobodyThere, phone: null, email: null, address: null }),
  createMandate: (work) =>
    directory.createMandate(work, {
      personId: nobodyThere,
      termId: nobodyThere,
      delegationId: nobodyThere,
      constituency: '第1选区',
      certificateNumber: '1',
      startsOn: on,
    }),
  createPost: (work) =>
    directory.createPost(work, {
      personId: nobodyThere,
      organisationId: nobodyThere,
      title: '经办人',
      role: 'unit',
      startsOn: on,
    }),
  createTerm: (work) => directory.createTerm(work, { bodyId: nobodyThere, number: 17, startsOn: on }),
  openSession: (work) => directory.openSession(work, { termId: nobodyThere, number: 1, openedOn: on }),
} satisfies Record<string, (work: Work) => Promise<unknown>>

const named = { name: '新设', shortName: '新设', startsOn: '2025-01-01' }

const allowed: Record<keyof typeof commands, readonly Role[]> = {
  createUnit: ['system_admin'],
  createDelegation: ['deputies_office'],
  createStation: ['deputies_office'],
  createDuty: ['deputies_office', 'government_office', 'system_admin'],
  removeDuty: ['deputies_office', 'government_office', 'system_admin'],
  createPerson: ['deputies_office', 'security_admin'],
  saveContact: ['deputies_office', 'security_admin'],
  createMandate: ['deputies_office'],
  createPost: ['security_admin'],
  createTerm: ['deputies_office'],
  openSession: ['deputies_office', 'secretariat'],
}

test.each(Object.keys(commands) as (keyof typeof commands)[])('%s is for those roles and nobody else', (name) =>
  rolledBack(async (work) => {
    const letIn: Role[] = []
    for (const role of roles) {
      const refusal: unknown = await commands[name](work([role])).catch((error: unknown) => error)
      if (!(refusal instanceof Refusal && refusal.code === 'rules.wrong_role')) letIn.push(role)
    }
    expect(letIn).toEqual(roles.filter((role) => allowed[name].includes(role)))
    await expect(commands[name](work([]))).rejects.toMatchObject({ kind: 'forbidden' })
  })(),
)

/** Steps on what is there, each with a stale version, so that whoever may take it is refused only for that. */
async function stepsOn(work: (roles: readonly Role[]) => Work) {
  const [office, system, security] = [work(['deputies_office']), work(['system_admin']), work(['security_admin'])]
  const congress = await directory.createOrganisation(system, { ...named, kind: 'congress' })
  const delegation = await directory.createOrganisation(office, { ...named, kind: 'delegation', name: '代表团' })
  const term = await directory.createTerm(office, { bodyId: congress.id, number: 17, startsOn: on })
  const session = await directory.openSession(office, { termId: term.id, number: 1, openedOn: on })
  const person = await directory.createPerson(office, { name: '丁小禾' })
  const mandate = (certificateNumber: string, personId: string) =>
    directory.createMandate(office, {
      personId,
      termId: term.id,
      delegationId: delegation.id,
      constituency: '第1选区',
      certificateNumber,
      startsOn: on,
    })
  const { id: mandateId } = await mandate('1', person.id)
  const other = await directory.createPerson(office, { name: '石磊' })
  const paused = await mandate('2', other.id)
  await directory.suspendMandate(office, { id: paused.id, version: 1, ground: 'criminal_case', startsOn: on })
  const post = await directory.createPost(security, {
    personId: person.id,
    organisationId: congress.id,
    title: '干部',
    role: null,
    startsOn: on,
  })
  const stale = { version: 99 }
  const naming = { name: '另名', shortName: '另名', startsOn: plainDate('2025-02-01') }
  return {
    renameUnit: (as) => directory.renameOrganisation(as, { id: congress.id, ...stale, ...naming }),
    renameDelegation: (as) => directory.renameOrganisation(as, { id: delegation.id, ...stale, ...naming }),
    changeUnit: (as) =>
      directory.changeOrganisation(as, { id: congress.id, ...stale, phone: null, handles: false, sort: 1 }),
    endPost: (as) => directory.endPost(as, { id: post.id, ...stale, endsOn: on }),
    changePerson: (as) => directory.changePerson(as, { ...person, ...stale }),
    changeMandate: (as) =>
      directory.changeMandate(as, {
        id: mandateId,
        ...stale,
        delegationId: delegation.id,
        constituency: '第2选区',
        occupation: '',
      }),
    suspendMandate: (as) =>
      directory.suspendMandate(as, { id: mandateId, ...stale, ground: 'criminal_case', startsOn: on }),
    resumeMandate: (as) => directory.resumeMandate(as, { id: paused.id, ...stale, resumesOn: on }),
    endMandate: (as) => directory.endMandate(as, { id: mandateId, ...stale, ground: 'resigned', endsOn: on }),
    closeSession: (as) => directory.closeSession(as, { id: session.id, closedOn: on }),
  } satisfies Record<string, (as: Work) => Promise<unknown>>
}

test(
  'steps on what is there are for those roles and nobody else',
  rolledBack(async (work) => {
    const steps = await stepsOn(work)
    const letIn: Record<string, Role[]> = {}
    for (const [name, step] of Object.entries(steps))
      for (const role of roles) {
        const refusal: unknown = await step(work([role])).catch((error: unknown) => error)
        if (!(refusal instanceof Refusal && refusal.code === 'rules.wrong_role')) (letIn[name] ??= []).push(role)
      }
    expect(letIn).toEqual({
      renameUnit: ['system_admin'],
      renameDelegation: ['deputies_office'],
      changeUnit: ['system_admin'],
      endPost: ['security_admin'],
      changePerson: ['deputies_office', 'security_admin'],
      changeMandate: ['deputies_office'],
      suspendMandate: ['deputies_office'],
      resumeMandate: ['deputies_office'],
      endMandate: ['deputies_office'],
      closeSession: ['deputies_office', 'secretariat'],
    })
  }),
)
