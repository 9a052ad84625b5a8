/** What meetings answer over HTTP (会议接口). */
import { serve, type Route } from '#kernel/feature'
import { attendanceApi, meetingApi } from '../domain/contract.ts'
import { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from './agenda-commands.ts'
import { arrive, arriveAll, askLeave, decideLeave, leave, recuse, returnToItem } from './attendance-commands.ts'
import { cancelMeeting, changeMeeting, conveneMeeting, sendNotice } from './convening.ts'
import { readMeetings } from './reads.ts'
import { addMembers, placeMember, removeMember } from './roll.ts'
import {
  adjournMeeting,
  adoptAgenda,
  archiveMeeting,
  closeMeeting,
  endItem,
  moveToItem,
  openMeeting,
  resumeMeeting,
  takeBackItem,
} from './sitting.ts'

export const routes: readonly Route[] = [
  serve(meetingApi.list, readMeetings),
  serve(meetingApi.convene, conveneMeeting),
  serve(meetingApi.change, changeMeeting),
  serve(meetingApi.cancel, cancelMeeting),
  serve(meetingApi.sendNotice, sendNotice),
  serve(meetingApi.addMembers, addMembers),
  serve(meetingApi.removeMember, removeMember),
  serve(meetingApi.placeMember, placeMember),
  serve(meetingApi.addItem, addAgendaItem),
  serve(meetingApi.changeItem, changeAgendaItem),
  serve(meetingApi.moveItem, moveAgendaItem),
  serve(meetingApi.removeItem, removeAgendaItem),
  serve(meetingApi.open, openMeeting),
  serve(meetingApi.adoptAgenda, adoptAgenda),
  serve(meetingApi.moveOn, moveToItem),
  serve(meetingApi.endItem, endItem),
  serve(meetingApi.takeBack, takeBackItem),
  serve(meetingApi.adjourn, adjournMeeting),
  serve(meetingApi.resume, resumeMeeting),
  serve(meetingApi.close, closeMeeting),
  serve(meetingApi.archive, archiveMeeting),
  serve(attendanceApi.arrive, arrive),
  serve(attendanceApi.arriveMany, async (work, { meetingId, personIds }) => ({
    arrived: await arriveAll(work, meetingId, personIds),
  })),
  serve(attendanceApi.leave, leave),
  serve(attendanceApi.recuse, recuse),
  serve(attendanceApi.return, returnToItem),
  serve(attendanceApi.askLeave, askLeave),
  serve(attendanceApi.decideLeave, decideLeave),
]
