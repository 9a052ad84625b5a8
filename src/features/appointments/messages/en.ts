import { refusals } from './refusals.ts'
import { postKindWords } from './settings.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  acts: {
    appoint: 'appoint',
    decide_appoint: 'appoint (decision)',
    dismiss: 'dismiss',
    accept_resignation: 'accept resignation',
    remove: 'remove',
    approve_appoint: 'approve appointment',
    act: 'acting',
    by_elect: 'by-election',
    recall: 'recall',
  },
  postKinds: postKindWords.en,
  states: {
    nominated: 'nominated',
    agreed: 'put forward',
    on_agenda: 'on an agenda',
    passed: 'passed',
    refused: 'not passed',
    declined: 'not put forward',
    withdrawn: 'withdrawn',
  },
  question: '{act}: {name} ({organisation}, {title})',
  listTitle: 'Appointments and removals of {meeting}',
  adoptionNote: '(passed on {day} at {meeting})',
  itemTitle: 'Appointments and removals',
  notices: {
    'appointments.decided': '{name} ({organisation}, {title}), {act}: {result}',
    'appointments.oath_planned': 'Please swear the oath on {day}, {place}',
  },
  actingTitle: 'acting {title}',
  results: { passed: 'passed', refused: 'not passed' },
  waiting: {
    verbs: {
      government: 'Nominate heads of departments',
      screen: 'Screen the nomination',
      examine: 'Hold the examination',
      agree: 'Put to the chairmen’s meeting',
      place: 'Place on an agenda',
      certify: 'Hand over the certificate',
      oath: 'Plan the oath',
      file_up: 'File upward',
    },
    why: '{act} ({organisation}, {title})',
    several: '{count:case|cases} of appointment',
    severalWhy: 'All wait for this step',
    governmentTitle: 'The new government',
    governmentWhy: '{count:department has|departments have} no head appointed yet',
    oathTitle: 'Oath to the Constitution',
    oathWhy: '{count:person has|people have} not sworn yet',
  },
  refusals: refusals.en,
}
