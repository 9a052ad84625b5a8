import { refusals } from './refusals.ts'
import { postKindWords } from './settings.ts'

/** The source language. Every other language must have exactly these keys (checked by the compiler). */
export const zhCN = {
  acts: {
    appoint: '任命',
    decide_appoint: '决定任命',
    dismiss: '免职',
    accept_resignation: '接受辞职',
    remove: '撤职',
    approve_appoint: '批准任命',
    act: '代理',
    by_elect: '补选',
    recall: '罢免',
  },
  postKinds: postKindWords['zh-CN'],
  states: {
    nominated: '已提请',
    agreed: '提请审议',
    on_agenda: '已列入议程',
    passed: '通过',
    refused: '未通过',
    declined: '不提请审议',
    withdrawn: '撤回',
  },
  /** One case as a question of a ballot: 任命王一为区财政局局长. */
  question: '{act}{name}（{organisation}{title}）',
  listTitle: '{meeting}任免名单',
  adoptionNote: '（{day}{meeting}通过）',
  itemTitle: '人事任免事项',
  notices: {
    'appointments.decided': '{name}（{organisation}{title}）{act}：{result}',
    'appointments.oath_planned': '请参加宪法宣誓：{day}，{place}',
  },
  actingTitle: '代理{title}',
  results: { passed: '通过', refused: '未通过' },
  waiting: {
    verbs: {
      government: '提请任命部门正职',
      screen: '资格初审',
      examine: '组织任前考试',
      agree: '提请主任会议决定',
      place: '列入议程',
      certify: '颁发任命书',
      oath: '安排宪法宣誓',
      file_up: '报上一级备案',
    },
    why: '{act}（{organisation}{title}）',
    several: '{count} 件任免案',
    severalWhy: '都在等这一步',
    governmentTitle: '新一届政府组成人员',
    governmentWhy: '还有 {count} 个部门的正职没有任命',
    oathTitle: '宪法宣誓',
    oathWhy: '{count} 人任命后还没有宣誓',
  },
  refusals: refusals['zh-CN'],
}
