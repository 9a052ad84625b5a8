import { refusals } from './refusals.ts'
import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  adoptionNote: '(adopted on {day} at {meeting})',
  motionName: 'Motion no. {number}',
  motionText: '{grounds}\n\n{proposal}',
  notices: {
    'decisions.report_asked': 'Please report how “{title}” is carried out ({subject}) by {due}',
    'decisions.report_due': 'The report on “{title}” ({subject}) is due on {due}',
    'decisions.adopted': '“{title}” was adopted',
    'decisions.rejected': '“{title}” was not adopted',
    'decisions.sign_motion': '{lead} asks you to sign the motion “{title}”',
    'decisions.motion_routed': 'Your motion “{title}”: {route}',
    'decisions.motion_decided': 'Vote on your motion “{title}”: {result}',
  },
  routes: {
    agenda: 'placed on the agenda',
    committee: 'referred to {committee}',
    suggestion: 'handled as a suggestion',
    declined: 'not placed on the agenda',
  },
  results: { adopted: 'adopted', rejected: 'not adopted' },
  waiting: {
    verbs: {
      sign_motion: 'Answer about a motion',
      submit_motion: 'Hand in the motion',
      review_motion: 'Review the motion',
      route_motion: 'Have the motion’s route decided',
      withdrawal: 'Deal with the withdrawal',
      agree: 'Put to the chairmen’s meeting',
      place: 'Place on an agenda',
      report: 'Report on execution',
    },
    why: {
      sign_motion: '{name} leads it; read it and answer yourself',
      submit_motion: '{count} have signed',
      review_motion: 'Led by {name}',
      route_motion: 'It meets the requirements',
      withdrawal: 'The lead deputy asks to withdraw it',
      agree: 'Proposed by {name}',
      place: 'The chairmen’s meeting has agreed',
      report: '{subject}',
    },
  },
  refusals: refusals.en,
}
