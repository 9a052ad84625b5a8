import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  deputies: {
    menu: 'Deputies',
    title: 'Deputies of the district',
    order: '{count} deputies, in order of surname strokes',
    search: 'Name, constituency or workplace',
    delegation: 'Delegation',
    everyDelegation: 'All delegations',
    find: 'Search',
    name: 'Name',
    constituency: 'Constituency',
    occupation: 'Workplace and office',
    notFound: 'No deputy fits',
    nobody: 'The list has not been entered yet',
    nobodyHint: 'Deputies are published here once they are entered.',
  },
  deputy: {
    title: 'Deputy {name}',
    term: 'Term',
    termText: 'Term {term}',
    period: 'In office',
    periodText: 'since {from}',
    periodEnded: '{from} to {to}',
    former: 'Former',
    inOffice: 'In office',
    stations: 'Where deputies can be met',
    noStations: 'The town or street has no station yet.',
    mandates: 'Mandates',
    all: 'All deputies',
  },
  refusals: {
    'directory.organisation_not_found': 'There is no such organisation',
    'directory.unit_not_found': 'There is no such handling unit, or it has ended. Choose one from the list',
    'directory.person_not_found': 'There is no such person',
    'directory.deputy_not_found': 'There is no such deputy',
    'directory.mandate_not_found': 'There is no such mandate',
    'directory.post_not_found': 'There is no such post',
    'directory.session_not_found': 'There is no such session',
    'directory.term_not_found': 'There is no such term',
    'directory.duty_not_found': 'There is no such duty',
    'directory.no_session':
      'No session of the congress had opened by {on}; enter the term and its sessions in the directory first',
    'directory.changed_meanwhile': 'Somebody else has just changed this; reload and change it again',
    'directory.name_taken': 'The name “{name}” is in use; choose another or end that organisation first',
    'directory.name_starts_too_early':
      'The new name begins on {startsOn}, not after the present one did; choose a later day',
    'directory.ends_before_start': 'The day cannot be before {startsOn}',
    'directory.organisation_in_use':
      '{children} organisations and {mandates} deputies still belong to “{name}”; move them first',
    'directory.same_name':
      'There is already a “{name}”. Write for each of them what tells them apart (workplace or town); persons named alike are never merged',
    'directory.certificate_taken': 'The certificate number {number} belongs to somebody already; check it',
    'directory.resumes_too_early': 'The suspension began after {on}; check the day',
    'directory.not_a_congress': '“{name}” is not a congress and has no terms',
    'directory.term_out_of_order':
      'The last term is {last}, begun on {startsOn}; number and day of a new one come after it',
    'directory.session_still_open': 'Session {number} of term {term} has not closed; enter its closing day first',
    'directory.session_out_of_order':
      'Session {last} has been held; a new one has a higher number and opens no earlier than {earliest}',
  },
}
