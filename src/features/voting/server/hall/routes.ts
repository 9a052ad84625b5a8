/** What the hall answers over HTTP (会场接口). */
import { serve, type Route } from '#kernel/feature'
import { hallApi } from '../../domain/hall/contract.ts'
import { readBallot, readPhone } from './phone.ts'
import { readRehearsal, rehearse } from './rehearsal.ts'
import { readRehearsalPhone, takeSeat, voteInRehearsal } from './rehearsal-seats.ts'
import { previewScreen, takeScreen, zoomScreen } from './screens.ts'
import { readConsole, readHall } from './view.ts'

export const hallRoutes: readonly Route[] = [
  serve(hallApi.hall, readHall),
  serve(hallApi.console, readConsole),
  serve(hallApi.phone, readPhone),
  serve(hallApi.ballot, readBallot),
  serve(hallApi.rehearsal, readRehearsal),
  serve(hallApi.rehearse, rehearse),
  serve(hallApi.takeSeat, takeSeat),
  serve(hallApi.rehearsalPhone, readRehearsalPhone),
  serve(hallApi.rehearsalVote, voteInRehearsal),
  serve(hallApi.preview, previewScreen),
  serve(hallApi.take, takeScreen),
  serve(hallApi.zoom, zoomScreen),
]
