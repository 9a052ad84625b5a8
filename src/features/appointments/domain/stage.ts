/** Where a case stands on the board (任免进度): dossier, examination, ballot, oath. */
import { getsCertificate, takesOath } from './posts.ts'
import type { Appointment } from './views.ts'

export const stages = ['dossier', 'exam', 'ballot', 'oath', 'done', 'ended'] as const
export type Stage = (typeof stages)[number]

type Standing = Pick<
  Appointment,
  'state' | 'act' | 'screeningClear' | 'examScore' | 'examPassMark' | 'certifiedOn' | 'swornOn'
>

export function stageOf(one: Standing): Stage {
  switch (one.state) {
    case 'signing':
    case 'nominated':
      return one.screeningClear === true ? 'exam' : 'dossier'
    case 'agreed':
    case 'on_agenda':
      return 'ballot'
    case 'passed': {
      const certified = !getsCertificate(one.act) || one.certifiedOn !== null
      const sworn = !takesOath(one.act) || one.swornOn !== null
      return certified && sworn ? 'done' : 'oath'
    }
    case 'refused':
    case 'declined':
    case 'withdrawn':
      return 'ended'
  }
}
