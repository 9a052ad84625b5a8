/** Metrics of appointments and elections (人事任免、选举). */
import { metric } from '../metric.ts'

export const appointments = [
  metric(
    'appointment.total',
    '任免人员 / Appointments and removals',
    [
      '任免 国家机关工作人员|工作人员|干部|人员 #人次|名|人|位|人(次)',
      '任免 #人次|名|人|位 国家机关工作人员|工作人员|干部|人员',
    ],
    { figure: 'F010' },
  ),
  metric('appointment.made', '任命 / Appointed', ['任命 工作人员|干部|人员 #人次|名|人|位', '任命 #人次|名|人|位']),
  metric('appointment.removed', '免职 / Removed', ['免去|免职 #人次|名|人|位', '免去|免职 职务|人员 #人次|名|人|位']),
  // Appointed ones come first: where a sentence says both 任命 and 任免, the number behind 任命 is theirs.
  metric(
    'appointment.gov',
    '任命政府部门负责人 / Heads of departments appointed',
    ['任命 #名|位|人 政府 负责人|局长', '任命 政府部门 负责人 #名|位|人'],
    { figure: 'F015' },
  ),
  metric('appointment.gov_members', '任免政府人员 / Acts about the government', [
    '任命 #名|位|人 政府 组成人员',
    '任免|任命 政府 #名|位|人|人次',
  ]),
  metric(
    'appointment.supervisory',
    '任命监察委员会委员 / Members of the supervisory commission appointed',
    ['任命 : #名|位|人 监察委员会委员|监委委员', '任命 : 监察委员会委员|监委委员 #名|位|人'],
    { figure: 'F016' },
  ),
  metric('appointment.supervisory_acts', '任免监察人员 / Acts about the supervisory commission', [
    '任命|任免 : #名|位|人|人次 监察委员会|监委|监察',
    '任命|任免 : 监察委员会|监委 #名|位|人|人次',
  ]),
  metric(
    'appointment.committee',
    '任命委员会人员 / Committee appointments',
    ['任命 : #名|位|人 常委会 委员会|工作机构|办事机构 组成人员', '任命 : 常委会 工作机构|委员会 人员 #名|位|人'],
    { figure: 'F017' },
  ),
  metric('appointment.committee_acts', '任免委员会人员 / Acts about committees', [
    '任命|任免 : #名|位|人|人次 常委会 委员会|工作机构|办事机构',
    '任命|任免 : 常委会 工作机构|委员会 人员 #名|位|人|人次',
  ]),
  metric(
    'appointment.judicial',
    '任命司法人员 / Judicial appointments',
    ['任命 : #名|位|人 司法工作人员|司法人员', '任命 : 司法工作人员|司法人员 #名|位|人'],
    { figure: 'F018' },
  ),
  metric('appointment.judicial_acts', '任免法院、检察院人员 / Acts about the court or the procuratorate', [
    '任免 : #名|位|人|人次 司法工作人员|司法人员',
    '任免 : 司法工作人员|司法人员 #名|位|人|人次',
    '任命|任免 : #名|位|人|人次 审判|检察|法官|法院|检察院',
    '任命|任免 : 审判人员|检察人员|法官|检察官|法院|检察院 #名|位|人|人次',
  ]),
  metric('appointment.assessor', '人民陪审员 / Lay assessors', ['# 人民陪审员', '人民陪审员 #']),
  metric('oath', '宪法宣誓 / Oaths', ['宪法宣誓|宣誓 #次|场|人次|批', '#次|场|批 宪法宣誓|宣誓'], { figure: 'F019' }),
  metric('resignation', '接受辞职 / Resignations', ['接受 # 辞去|辞职', '接受 辞职|辞去职务|辞去 #名|人|人次|件']),
  metric('byelection', '补选代表 / By-elections', ['补选 #名|人|位 代表', '补选 代表 #名|人|位', '补选 #名|人|位']),
  metric('byelection.city', '补选市代表 / By-elections to the city', ['补选 : 市人大代表|市代表|出席市 #名|人|位']),
  metric('byelection.district', '补选区县代表 / By-elections to the district', [
    '补选 : 区人大代表|县人大代表|区代表|县代表 #名|人|位',
  ]),
  metric('byelection.town', '补选乡镇代表 / By-elections to towns', [
    '补选 : 镇人大代表|乡人大代表|乡镇人大代表 #名|人|位',
  ]),
  metric('election.city', '选举市代表 / Elected to the city', ['选举 : 市 人大代表|代表 #名|人|位']),
  metric('election.county', '选举区县代表 / Elected to the district', ['选举 : 县|区 人大代表|代表 #名|人|位']),
  metric('election.town', '选举乡镇代表 / Elected to towns', ['选举 : 镇|乡 人大代表|代表 #名|人|位']),
]
