/** The papers of a meeting (会议文书): their names, and what they say. */
const kind = (zh: string, en: string) => ({ 'zh-CN': zh, en })

export const documentKinds = {
  notice: kind('会议通知', 'Notice of meeting'),
  agenda: kind('议程', 'Agenda'),
  schedule: kind('日程', 'Schedule'),
  roster: kind('名单', 'Roster'),
  signIn: kind('签到表', 'Sign-in sheet'),
  minutes: kind('会议纪要', 'Minutes'),
  agreed: kind('议定事项清单', 'Agreed list'),
}

export const documentText = {
  series: { notice: '发', minutes: '纪' },
  and: '、',
  notice: {
    title: '关于召开{title}的通知',
    addressee: {
      congress: '各位代表、列席单位',
      preparatory: '各位代表、列席单位',
      presidium: '主席团各位成员',
      delegation: '代表团各位代表',
      standing_committee: '各组成人员、列席单位',
      chairmen: '主任会议各位成员、列席单位',
      town_presidium: '主席团各位成员',
      joint: '各参加单位',
    },
    body: '经研究，定于{day}{time}{where}召开{title}。现将有关事项通知如下：',
    bodyOfDays: '经研究，定于{from}至{to}{where}召开{title}，{from}{time}开始。现将有关事项通知如下：',
    where: '在{place}',
    agenda: '会议议程',
    papers: '会议材料',
    paper: '《{title}》由{organisation}准备，{day}前送达。',
    attendance: '参会要求',
    leave: '请安排好工作，按时参加；不能参加的，请在开会前书面请假。',
    contact: '联系人：{name}',
  },
  agenda: { title: '{title}议程', draft: '（草案）', adopted: '（{day}会议通过）', item: '{title}' },
  schedule: {
    title: '{title}日程',
    columns: ['日期', '时间', '内容', '报告、说明人'],
    undecided: '待定',
  },
  roster: {
    title: '{title}名单',
    members: '应到人员（{count}人，按姓氏笔画为序）',
    observers: '列席人员（{count}人）',
    columns: ['序号', '姓名', '职务、选区', '座位'],
  },
  signIn: { title: '{title}签到表', columns: ['序号', '姓名', '职务、选区', '座位', '签名'] },
  agreed: {
    title: '{title}议定事项清单',
    asOf: '截至{day}，共 {total} 项：已落实 {done} 项，落实中 {under_way} 项，逾期 {late} 项，已终止 {dropped} 项。',
    columns: ['序号', '议定事项', '牵头单位', '配合单位', '期限', '落实情况'],
  },
  minutes: { organ: '{body}会议纪要', title: '{title}纪要' },
}
