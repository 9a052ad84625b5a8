/** The papers of a vote (表决文书): their names, and what they say in the language of papers. */
import type { PollKind } from '#kernel/poll'
import { markWords } from './differences.ts'

const kind = (zh: string, en: string) => ({ 'zh-CN': zh, en })

export const documentKinds = {
  ballot: kind('表决票', 'Ballot'),
  result: kind('表决结果报告单', 'Result sheet'),
}

export const documentText = {
  marks: markWords['zh-CN'],
  round: '{title}（第{round}次）',
  annulled: '{title}：第{round}次表决作废，票数不计。原因：{reason}',
  scrutineers: '会议通过监票人名单：总监票人{chief}；监票人{others}。',
  elected: '{names}当选',
  chiefOnly: '会议通过监票人名单：总监票人{chief}。',
  number: '序号',
  ballot: {
    titles: {
      motion: '{title}表决票',
      appointment: '{title}表决票',
      removal: '{title}表决票',
      satisfaction: '{title}测评票',
      election: '{title}选票',
      preliminary: '{title}预选票',
      choose_k: '{title}票决票',
    } satisfies Record<PollKind, string>,
    subject: '表决事项',
    candidate: '姓名',
    project: '项目',
    chosen: '选定',
    includedMark: '必选项',
    other: '另选他人：',
    places: '应选{places}名',
    placesOf: '应选{places}项',
    one: '每一项只选一种，在下面的空格内画“○”。',
    election:
      '赞成、反对、弃权各选一种，在空格内画“○”；另选他人的，先填姓名，再画“○”。赞成和另选的人数等于或者少于应选名额的有效，多于应选名额的无效。',
    included: '必选项依会议通过的票决办法列入，不用选。',
    preliminary: '赞成、反对、弃权各选一种，在空格内画“○”。赞成的人数等于或者少于应选名额的有效，多于应选名额的无效。',
    choice: '在选定的项目的空格内画“○”。选定的等于或者少于应选名额的有效，多于应选名额的无效。',
    foot: '{meeting}  {day}',
  },
  result: {
    title: '{title}表决结果报告单',
    matter: '表决事项',
    outcome: '结果',
    passed: '通过',
    failed: '未通过',
    elected: '当选',
    notElected: '未当选',
    formal: '正式候选人',
    notFormal: '未列入',
    chosen: '选定',
    notChosen: '未选定',
    included: '必选项',
    tied: '得票相等',
    method: '表决方式：{method}',
    counted: '两名计票人分别录入，结果一致。',
    named: '记名表决名单',
    voter: '姓名',
    mark: '表决意见',
    byOffice: '{mark}（会务代录）',
    signatures: {
      chiefScrutineer: '总监票人',
      scrutineers: '监票人',
      counters: '计票人',
      presiding: '会议主持人',
    },
  },
}
