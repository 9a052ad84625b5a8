/** The papers of appointments and oaths (任免文书): their names, and what they say. */
const kind = (zh: string, en: string) => ({ 'zh-CN': zh, en })

export const paperKinds = {
  list: kind('任免名单', 'List of appointments'),
  certificate: kind('任命书', 'Certificate of appointment'),
  exam: kind('任前法律知识考试成绩报告', 'Report on the examination'),
  oath: kind('宪法宣誓记录', 'Record of the oath'),
  joint: kind('联名案', 'Joint case'),
  defence: kind('申辩意见', 'Answer of the accused'),
}

export const paperText = {
  and: '、',
  list: {
    groups: { gives: '{act}：', ends: '{act}：' },
    line: { gives: '{name}为{organisation}{title}', ends: '{name}的{organisation}{title}职务' },
  },
  certificate: {
    number: '〔{year}〕{number}号',
    title: '任命书',
    body: '根据{meeting}{day}的决定，{act}{name}为{organisation}{title}。',
  },
  exam: {
    title: '关于{name}任前法律知识考试成绩的报告',
    addressee: '主任会议',
    body: '{day}，{name}（拟任{organisation}{title}）参加了任前法律知识考试，成绩{score}分，合格分数线{passMark}分，{result}。',
    results: { passed: '成绩合格', failed: '成绩不合格' },
    basis:
      '根据浙江省人民代表大会常务委员会任免国家机关工作人员条例（2018）（省级，参照）的规定，现将考试成绩报告主任会议。',
  },
  joint: {
    title: '关于{act}{name}的联名案',
    about: '提出{act}的对象：{name}（{organisation}{title}）。',
    reason: '理由',
    materials: '有关材料',
    signers: '联名人（{signed} 人，领衔 {lead}）',
    basis: '依据：{basis}。',
  },
  defence: {
    title: '{name}的申辩意见',
    intro: '对{name}（{organisation}{title}）的{act}案，本人于{day}提出书面申辩意见，现印发会议。',
    basis: '依据：{basis}。',
  },
  oath: {
    title: '宪法宣誓仪式记录',
    rows: {
      held: '宣誓日期',
      place: '地点',
      organiser: '组织机关',
      form: '宣誓形式',
      lead: '领誓人',
      witness: '监誓人',
      takers: '宣誓人',
      text: '誓词（{version}年版）',
      setting: '宣誓场所',
    },
    forms: { single: '单独宣誓', collective: '集体宣誓' },
    setting: '悬挂国旗或者国徽，摆放宪法文本，奏唱国歌',
    taker: '{name}（{post}）',
    none: '无',
  },
}
