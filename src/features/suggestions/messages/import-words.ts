/** Words on sheets of suggestions that are brought in (导入清单), beside those an export writes, and what is wrong with their rows. */
import { suggestionHeaders as own } from './sheet-words.ts'

export const importHeaders = {
  reference: own.reference,
  title: own.title,
  matter: ['事项及内容', '建议项目及内容', '建议事项'],
  text: ['内容', '建议内容', '正文', '具体内容', '主要内容'],
  lead: [...own.lead, '领衔代表姓名', '议员姓名', '姓名', '代表'],
  certificate: ['代表证号', '证号', '代表证编号'],
  delegation: own.delegation,
  category: own.category,
  proposedUnit: own.proposedUnit,
  leadUnits: [...own.leadUnits, '主办机关'],
  submittedOn: own.submittedOn,
  place: ['地点', '建议地点', '所在地'],
  amount: ['金额', '建议金额', '所需资金', '估算金额'],
  rest: ['其他', '备注', '说明', '核定金额', '经费支用科目', '招标方式', '得标厂商'],
} as const

export type ImportKey = keyof typeof importHeaders

export const importLabel = { 'zh-CN': '建议清单', en: 'List of suggestions' } as const

export const importWords = {
  line: '{label}：{value}',
  coSigners: '联名',
  /** Why a unit is proposed. */
  proposed: '导入的表里写明',
  /** 提出人 of one cell stand apart by these. */
  names: /[、，,;；/\n]+|\s{2,}/u,
  and: '、',
} as const

export const importRefusals = {
  'zh-CN': {
    'suggestion.import_empty': '没有标题，也没有内容',
    'suggestion.import_lead_missing': '没有写提出建议的代表',
    'suggestion.import_lead_unknown': '代表名册里没有“{name}”。请先导入代表名册，或在这里改正姓名',
    'suggestion.import_same_name': '有 {count} 位代表叫“{name}”：{who}。请填写代表证号',
    'suggestion.import_certificate_unknown': '没有证号为“{number}”的代表',
    'suggestion.import_certificate_other': '证号“{number}”是 {name} 的，和姓名不一致',
    'suggestion.import_unit_unknown': '没有“{unit}”这个承办单位，先写在正文里',
    'suggestion.import_title_long': '标题超过 {limit} 个字，已截短；全文在正文里',
    'suggestion.import_only_title': '没有内容，正文先写标题',
    'suggestion.import_number_ignored': '编号在受理时给出，“{reference}”先写在正文里',
    'suggestion.import_number_taken': '编号“{reference}”已经是另一件：{title}',
    'suggestion.import_category_unknown': '没有“{category}”这个类别，先写在正文里',
    'suggestion.import_co_signers': '联名代表要本人同意，{names} 先写在正文里',
    'suggestion.import_repeated': '和第 {line} 行是同一位代表的同一个标题，只登记一件。确是另一件的，请改标题',
    'suggestion.import_not_receiver': '闭会期间由代表工委登记',
    'suggestion.import_in_use': '导入之后已有人处理过其中的建议，不能撤销',
  },
  en: {
    'suggestion.import_empty': 'There is neither a title nor a text',
    'suggestion.import_lead_missing': 'The deputy who raised it is missing',
    'suggestion.import_lead_unknown': '“{name}” is not on the roster. Import the roster first, or mend the name here',
    'suggestion.import_same_name':
      '{count:deputy is|deputies are} called “{name}”: {who}. Fill in the certificate number',
    'suggestion.import_certificate_unknown': 'No deputy has the certificate number “{number}”',
    'suggestion.import_certificate_other': 'The certificate number “{number}” is that of {name}',
    'suggestion.import_unit_unknown': 'There is no unit “{unit}”; it is kept in the text',
    'suggestion.import_title_long': 'The title is longer than {limit} and was cut; all of it is in the text',
    'suggestion.import_only_title': 'There is no text; the title stands for it',
    'suggestion.import_number_ignored': 'Numbers are given on acceptance; “{reference}” is kept in the text',
    'suggestion.import_number_taken': 'The number “{reference}” belongs to another one: {title}',
    'suggestion.import_category_unknown': 'There is no category “{category}”; it is kept in the text',
    'suggestion.import_co_signers': 'Co-signers consent in person; {names} are kept in the text',
    'suggestion.import_repeated':
      'Row {line} is the same title by the same deputy; only one is entered. Change the title if it is another',
    'suggestion.import_not_receiver': 'Between sessions the deputies office registers',
    'suggestion.import_in_use': 'Somebody has worked on what was imported; it cannot be taken back',
  },
} as const
