/** 会议 for the server halves of other features: who may vote on what, and the steps of a meeting. */
export { attendeesOf, findAttendee, quorumAt, votersAt } from './attendance.ts'
export { agendaOf, getAgendaItem, getMeeting, listMeetings, type MeetingFilter } from './meetings.ts'
export { stirMeeting, touchMeeting } from './rows.ts'
export { isOffice, partiesOf } from './situation.ts'
export { cancelMeeting, changeMeeting, conveneMeeting, sendNotice } from './convening.ts'
export { addMembers, placeMember, removeMember } from './roll.ts'
export { addAgendaItem, changeAgendaItem, moveAgendaItem, removeAgendaItem } from './agenda-commands.ts'
export {
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
export { arrive, arriveAll, askLeave, decideLeave, leave, recuse, returnToItem } from './attendance-commands.ts'
export { readMeeting } from './overview.ts'
export { addPaper, distributePapers, markPaper } from './paper-commands.ts'
export { papersOf } from './papers.ts'
export { absenceAlerts, everPresent } from './presence.ts'
export { cloneMeeting } from './cloning.ts'
export { decideTopic, listTopics, proposeTopic, tableTopic } from './topics.ts'
export { askToSpeak, callSpeaker, finishSpeech, noteSpeech, speechesOf } from './speeches.ts'
export {
  answerCorrection,
  askCorrection,
  circulateMinutes,
  composeMinutes,
  readMinutes,
  saveText,
  signMinutes,
} from './minutes.ts'
export { checkIn, checkInSeat, listSeatCodes, showCode } from './check-in.ts'
export { deadlineBefore, type MeetingDeadline } from './deadlines.ts'
export { confirmList } from './agreed/confirming.ts'
export { readList as readAgreedList, readMatter } from './agreed/reads.ts'
export { accept, acknowledge, askTime, decideTime, reportDone, reportProgress, sendBack } from './agreed/steps.ts'
export { writeMatter } from './agreed/writing.ts'
