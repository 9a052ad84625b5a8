/** 付表决: one ballot for one case or several on one agenda item. */
import type { StepOffer } from '#ui/steps'
import { call } from '#ui/useEndpoint'
import { appointmentApi } from '../domain/contract.ts'
import { isSecret } from '../domain/posts.ts'
import type { Appointment } from '../domain/views.ts'
import { deskTitles } from '../messages/desk-titles.ts'
import type { DeskWords } from '../messages/desk.ts'

const methods = ['device', 'paper', 'electronic', 'hands', 'named'] as const
const secretMethods: readonly string[] = ['device', 'paper', 'electronic']

/** Open ways of voting are not offered where one of them is secret by law. */
export function voteStep(m: DeskWords, rows: readonly Appointment[]): StepOffer {
  const secret = rows.some(({ postKind, act }) => isSecret(postKind, act))
  const offered = methods.filter((method) => !secret || secretMethods.includes(method))
  return {
    id: 'call_vote',
    label: m.callVote,
    reason: null,
    fields: [
      { name: 'title', label: m.fields.voteTitle, kind: 'line', value: deskTitles.appointments['zh-CN'] },
      {
        name: 'method',
        label: m.fields.method,
        kind: 'choice',
        value: 'device',
        options: offered.map((value) => ({ value, label: m.methods[value] })),
      },
    ],
    run: ({ title = '', method }) =>
      call(appointmentApi.callVote, {
        ids: rows.map(({ id }) => id),
        title,
        method: offered.find((one) => one === method) ?? 'device',
      }),
  }
}
