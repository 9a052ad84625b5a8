import type { zhCN } from './zh-CN.ts'

export const en: typeof zhCN = {
  units: { piece: 'pieces', percent: '%', yes_no: 'yes or no' },
  rounding: {
    whole: 'Whole numbers, not rounded',
    percent: 'Half up to a whole per cent',
    decimals: 'Half up to {decimals:decimal|decimals}',
    yesNo: 'Yes or no; yes when every one complies',
  },
  owners: {
    deputies_office: 'Deputies office',
    secretariat: 'Secretariat',
    government_office: 'Government office',
  },
  issues: {
    unexplained: 'paragraph {block}: “{text}” has no source (…{around}…)',
    beside:
      'paragraph {block}: “{text}” was typed beside a figure; use the approximation the figure offers (…{around}…)',
    unknown_figure: 'paragraph {block}: figure {text} is not in the catalogue',
    untrue_word: 'paragraph {block}: the value of figure {text} no longer allows its word of approximation',
    and: '; ',
  },
  refusals: {
    'figure.not_found': 'There is no figure {id}',
    'report.period_reversed': 'The cut-off {to} lies before the start {from}; change one of them',
    'report.not_found': 'There is no such report, or it is not public yet',
    'report.no_version': 'There is no version {version}',
    'report.written_meanwhile':
      '{by} has saved version {version}; your changes are to version {base}. Your text is still here: read theirs, then choose which one counts',
    'report.stale': 'The report has a version {version} by now; read it first',
    'report.unexplained': '{count:number|numbers} cannot be accounted for: {list}',
    'report.why': 'Give the reason',
    'rules.report_frozen': 'Freeze the figures at the cut-off day first',
    'rules.report_explained': 'Some numbers have no source yet; bind them or vouch for them by hand',
    'rules.report_second_person': 'Whoever wrote last cannot check the text; ask somebody else',
    'rules.report_third_look': 'Whoever checked cannot sign as well; ask somebody else',
    'snapshot.name_taken': 'There is a snapshot “{name}” already; choose another name',
    'snapshot.not_found': 'There is no such snapshot',
    'check.nothing_to_check': 'Paste the text of a report, or choose a txt or docx file',
    'check.too_long': 'The text has {length:character|characters}, at most {limit} can be checked. Check it in parts',
    'check.too_many': 'The text has {count:quantity|quantities}, at most {limit} can be checked. Check it in parts',
    'snapshot.in_future': 'The cut-off {to} has not come yet; freeze after it',
    'snapshot.unchanged': '{id} is as it was last stated; there is nothing to restate',
    'wording.stale': 'The words of {id} were changed just now; read them first',
    'wording.same': 'These are the words in force; nothing was changed',
    'wording.waiting': 'A change of {id} waits for approval already; decide on it first',
    'wording.not_found': '{id} has no revision {revision}',
    'wording.decided': 'Revision {revision} of {id} was decided on already',
    'wording.second_person': 'Whoever proposed the words cannot approve them; ask somebody else',
    'wording.why_not': 'Give the reason why not',
  },
}
