/** 颁发任命书、报上一级备案: what follows an announced appointment. */
import type { z } from 'zod'
import { yearOf } from '#kernel/date'
import type { Work } from '#kernel/work'
import type { appointmentApi } from '../domain/contract.ts'
import type { Appointment } from '../domain/views.ts'
import { factsOf } from './facts.ts'
import { getAppointment, saveAppointment } from './repository.ts'
import { checkStep } from './situation.ts'

type Input<Name extends keyof typeof appointmentApi> = z.output<(typeof appointmentApi)[Name]['input']>

/** 任命书 signed by the director, numbered within the year without gaps. */
export async function certify(work: Work, { id, version, signer }: Input<'certify'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'certify')
  const year = yearOf(work.today)
  const number = await work.nextNumber(`certificate/${year}`)
  await saveAppointment(
    work,
    { id, version },
    { certificateYear: year, certificateNumber: number, certifiedOn: work.today, certificateSigner: signer },
  )
  work.record('appointment.certified', id, { ...factsOf(one), number, signer })
  return getAppointment(work, id)
}

export async function fileUp(work: Work, { id, version }: Input<'fileUp'>): Promise<Appointment> {
  const one = await getAppointment(work, id)
  await checkStep(work, one, 'file_up')
  await saveAppointment(work, { id, version }, { filedUpOn: work.today })
  work.record('appointment.filed_up', id, factsOf(one))
  return getAppointment(work, id)
}
