/** Topics, papers, speeches, minutes, check-in and what people read, over HTTP (会议接口). */
import { serve, type Route } from '#kernel/feature'
import { calendarApi } from '../domain/contract-calendar.ts'
import { choicesApi } from '../domain/contract-choices.ts'
import { leaveApi } from '../domain/contract-leave.ts'
import { checkInApi } from '../domain/contract-check-in.ts'
import { paperApi, topicApi } from '../domain/contract-material.ts'
import { minutesApi } from '../domain/contract-minutes.ts'
import { readApi } from '../domain/contract-reads.ts'
import { speechApi } from '../domain/contract-speech.ts'
import { openCalendar } from './calendar.ts'
import { findPeople, readChoices } from './choices.ts'
import { checkIn, checkInSeat, listSeatCodes, showCode } from './check-in.ts'
import { cloneMeeting } from './cloning.ts'
import {
  answerCorrection,
  askCorrection,
  circulateMinutes,
  composeMinutes,
  readMinutes,
  saveText,
  signMinutes,
} from './minutes.ts'
import { readLeave } from './leave-reads.ts'
import { readMeeting } from './overview.ts'
import { addPaper, changePaper, distributePapers, markPaper, removePaper } from './paper-commands.ts'
import { absenceAlerts } from './presence.ts'
import { listPublicMeetings, readPublicMeeting } from './public-reads.ts'
import { askToSpeak, callSpeaker, finishSpeech, noteSpeech, withdrawSpeech } from './speeches.ts'
import { decideTopic, listTopics, proposeTopic, tableTopic, withdrawTopic } from './topics.ts'

export const materialRoutes: readonly Route[] = [
  serve(readApi.one, readMeeting),
  serve(readApi.clone, cloneMeeting),
  serve(readApi.absences, async (work) => ({
    rows: (await absenceAlerts(work)).map((one) => ({ ...one, sessions: [...one.sessions] })),
  })),
  serve(readApi.publicList, listPublicMeetings),
  serve(readApi.publicOne, readPublicMeeting),
  serve(leaveApi.one, readLeave),
  serve(choicesApi.bodies, readChoices),
  serve(choicesApi.people, findPeople),
  serve(topicApi.list, listTopics),
  serve(topicApi.propose, proposeTopic),
  serve(topicApi.table, tableTopic),
  serve(topicApi.decide, decideTopic),
  serve(topicApi.withdraw, withdrawTopic),
  serve(paperApi.add, addPaper),
  serve(paperApi.change, changePaper),
  serve(paperApi.mark, markPaper),
  serve(paperApi.distribute, distributePapers),
  serve(paperApi.remove, removePaper),
  serve(speechApi.ask, askToSpeak),
  serve(speechApi.call, callSpeaker),
  serve(speechApi.finish, finishSpeech),
  serve(speechApi.withdraw, withdrawSpeech),
  serve(speechApi.note, noteSpeech),
  serve(minutesApi.one, readMinutes),
  serve(minutesApi.compose, composeMinutes),
  serve(minutesApi.save, saveText),
  serve(minutesApi.circulate, circulateMinutes),
  serve(minutesApi.correct, askCorrection),
  serve(minutesApi.answer, answerCorrection),
  serve(minutesApi.sign, signMinutes),
  serve(checkInApi.code, showCode),
  serve(checkInApi.seatCodes, listSeatCodes),
  serve(checkInApi.checkIn, checkIn),
  serve(checkInApi.checkInSeat, checkInSeat),
  serve(calendarApi.open, openCalendar),
]
