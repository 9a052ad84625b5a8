/** docs/rights.md (权限表): who may ask what and who may take which step, written from what the house itself reads. */
import type { Access } from '#kernel/endpoint'
import type { RuleTable, Slots } from '#kernel/feature'
import { roles } from '#kernel/roles'

const cell = (words: readonly string[]): string => (words.length === 0 ? '–' : words.join(', '))

export const accessWords = (access: Access): string =>
  access === 'public' ? 'everybody' : access === 'signed_in' ? 'everybody signed in' : access.join(', ')

export function rightsDocument({ features, rules }: Slots): string {
  const asked = features.flatMap(({ name, routes = [] }) =>
    routes.length === 0
      ? []
      : [
          `### ${name}`,
          '',
          '| Endpoint | Who may ask |',
          '|-|-|',
          ...routes.map(
            ({ endpoint: { method, path, access, recentProof } }) =>
              `| ${method} ${path} | ${accessWords(access)}${recentProof ? '; after a recent proof' : ''} |`,
          ),
          '',
        ],
  )
  return [
    '# Rights',
    '',
    'Written by `npm run docs` from the endpoints and the rule tables; a test fails when it is out of date.',
    'Whoever asks without the right gets 403 (401 when not signed in) and leaves the fact `access.refused` in the journal.',
    `Roles: ${roles.join(', ')}.`,
    '',
    '## Who may ask',
    '',
    'What a caller then sees or may do with one object is decided by the tables below and by the queries themselves.',
    '',
    ...asked,
    '## Who may take which step',
    '',
    '`by` names who somebody is to this one object. A step is refused outside its states, by anybody else, and as long as',
    'one of its conditions does not hold.',
    '',
    ...rules.flatMap(tableOf),
  ].join('\n')
}

const tableOf = ({ name, rules, states }: RuleTable): string[] => [
  `### ${name}`,
  '',
  `States: ${states.join(', ')}.`,
  '',
  '| Step | From | To | By | When | Starts | Stops |',
  '|-|-|-|-|-|-|-|',
  ...Object.entries(rules).map(
    ([action, { from, to, by, when = [], starts = [], stops = [] }]) =>
      `| ${[action, cell(from), to ?? '–', cell(by), cell(when), cell(starts), cell(stops)].join(' | ')} |`,
  ),
  '',
]
