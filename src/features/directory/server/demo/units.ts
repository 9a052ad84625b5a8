/** The bodies and handling units (承办单位) of the demonstration district with what each answers for (职责清单). */
import type { OrganisationKind } from '../../domain/organisation.ts'

export interface DemoUnit {
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  readonly duties: readonly string[]
}

export const demoUnits: readonly DemoUnit[] = [
  unit('department', '区政府办公室', '政府办', ['政务公开与政务督查', '跨部门事项协调', '应急值守']),
  unit('department', '区发展和改革局', '发改局', [
    '重大项目与产业规划',
    '粮食和物资储备',
    '价格管理与停车收费',
    '充电桩等能源设施布局',
  ]),
  unit('department', '区经济和信息化局', '经信局', [
    '工业企业扶持与数字化改造',
    '造纸产业转型升级',
    '工业园区亩均效益',
    '通信基站与宽带网络',
  ]),
  unit('department', '区教育局', '教育局', [
    '中小学与幼儿园布局建设',
    '学区划分与入学',
    '校园安全与食堂',
    '课后服务与校外培训',
    '教师队伍建设',
  ]),
  unit('department', '区科学技术局', '科技局', ['科技创新与成果转化', '高新技术企业培育', '人才引进与创业']),
  unit('department', '区公安分局', '公安分局', [
    '社会治安与反诈',
    '道路交通管理与信号灯',
    '电动自行车管理',
    '户籍与养犬管理',
  ]),
  unit('department', '区民政局', '民政局', [
    '养老服务与老年食堂',
    '社会救助与困境儿童',
    '殡葬与公益性墓地',
    '社区治理与地名',
  ]),
  unit('department', '区司法局', '司法局', ['人民调解与法律援助', '普法与社区矫正', '行政复议与执法监督']),
  unit('department', '区财政局', '财政局', ['预算安排与转移支付', '财政补助资金监管', '乡镇财政体制']),
  unit('department', '区人力资源和社会保障局', '人社局', [
    '就业创业与技能培训',
    '社会保险与被征地农民保障',
    '劳动关系与欠薪治理',
  ]),
  unit('vertical', '区规划和自然资源分局', '规资分局', [
    '国土空间规划与用地',
    '农村宅基地与不动产登记',
    '地质灾害治理',
    '林业与古树名木',
  ]),
  unit('vertical', '区生态环境分局', '生态环境分局', [
    '大气与水污染防治',
    '噪声与餐饮油烟',
    '固体废物处置',
    '生态补偿',
  ]),
  unit('department', '区住房和城乡建设局', '住建局', [
    '老旧小区改造与加装电梯',
    '物业管理',
    '房屋征收与危房治理',
    '燃气安全',
    '市政道路与地下管网',
  ]),
  unit('department', '区交通运输局', '交通局', [
    '农村公路建设与养护',
    '公交线路与站点',
    '轨道与客运枢纽',
    '桥梁与水运',
  ]),
  unit('department', '区水务局', '水务局', ['防洪堤塘与水库山塘', '农村供水与管网', '河道整治与水环境', '污水零直排']),
  unit('department', '区农业农村局', '农业农村局', [
    '和美乡村与农村人居环境',
    '农业产业与农产品品牌',
    '高标准农田',
    '村级集体经济与宅基地改革',
  ]),
  unit('department', '区商务局', '商务局', ['商贸流通与农贸市场', '电子商务与外贸', '加油站与再生资源回收']),
  unit('department', '区文化和广电旅游体育局', '文旅体局', [
    '公共文化设施与文物保护',
    '旅游景区与民宿',
    '全民健身设施',
    '古村落保护利用',
  ]),
  unit('department', '区卫生健康局', '卫健局', [
    '医院与村卫生室建设',
    '基层医疗与家庭医生',
    '公共卫生与疾病预防',
    '托育服务',
  ]),
  unit('department', '区退役军人事务局', '退役军人局', ['退役军人安置与优抚', '烈士纪念设施']),
  unit('department', '区应急管理局', '应急局', ['安全生产监管', '防汛防台与避灾点', '森林防火']),
  unit('department', '区国有资产监督管理办公室', '国资办', ['国有企业与资产盘活', '国有房产出租']),
  unit('department', '区市场监督管理局', '市场监管局', [
    '食品药品安全',
    '电梯等特种设备安全',
    '消费维权与网络交易',
    '知识产权',
  ]),
  unit('department', '区综合行政执法局', '综合执法局', [
    '市容环境与垃圾分类',
    '违法建设与占道经营',
    '停车秩序与停车位',
    '公园绿化与路灯亮化',
  ]),
  unit('department', '区医疗保障局', '医保局', ['医疗保险待遇与异地就医', '医保定点与药价', '长期护理保险']),
  unit('department', '区大数据发展管理中心', '数据局', ['政务服务与一网通办', '公共数据与数字平台']),
  unit('department', '区投资促进局', '投促局', ['招商引资', '楼宇经济与营商环境']),
  unit('vertical', '区税务局', '税务局', ['税费优惠与征管', '发票与纳税服务']),
  unit('vertical', '区气象局', '气象局', ['气象预警与人工影响天气']),
  unit('vertical', '区消防救援大队', '消防大队', ['消防设施与消防通道', '微型消防站']),
  unit('enterprise', '区供电公司', '供电公司', ['电网改造与电力线路', '农村用电与充电设施接电']),
  unit('party', '区委宣传部', '宣传部', ['文明城市与志愿服务', '媒体与全民阅读']),
  unit('party', '区委政法委员会', '政法委', ['基层社会治理与网格', '矛盾纠纷化解']),
  unit('party', '区委社会工作部', '社会工作部', ['新就业群体服务', '信访与人民建议征集']),
  unit('party', '共青团区委员会', '团区委', ['青少年权益与青年发展']),
  unit('party', '区残疾人联合会', '残联', ['无障碍环境与残疾人服务']),
  unit('court', '区人民法院', '法院', ['执行难与诉讼服务', '巡回审判与诉源治理']),
  unit('procuratorate', '区人民检察院', '检察院', ['公益诉讼', '未成年人检察']),
  unit('platform', '区经济技术开发区管理委员会', '开发区管委会', ['开发区企业服务', '开发区道路与配套设施']),
  unit('platform', '富春湾新城管理委员会', '新城管委会', ['新城征迁与安置房建设', '新城道路与产业用地']),
]

/** What every town and street answers for. */
export const townDuties: readonly string[] = [
  '辖区道路、路灯与环境整治',
  '村社养老、文化设施建设',
  '辖区征迁安置与矛盾化解',
]

/** Bodies of the congress itself; they handle nothing. */
export const demoBodies = {
  congress: { kind: 'congress', name: '杭州市富阳区人民代表大会', shortName: '区人大' },
  presidium: { kind: 'presidium', name: '区人民代表大会主席团', shortName: '主席团' },
  secretariat: { kind: 'office', name: '区人民代表大会会议秘书处', shortName: '大会秘书处' },
  standingCommittee: { kind: 'standing_committee', name: '区人大常委会', shortName: '常委会' },
  chairmen: { kind: 'chairmen', name: '区人大常委会主任会议', shortName: '主任会议' },
  office: { kind: 'office', name: '区人大常委会办公室', shortName: '人大办' },
  deputies: { kind: 'committee', name: '区人大常委会代表工作委员会', shortName: '代表工委' },
  legal: { kind: 'committee', name: '区人大常委会法制工作委员会', shortName: '法工委' },
  finance: { kind: 'committee', name: '区人大常委会财政经济工作委员会', shortName: '财经工委' },
  education: { kind: 'committee', name: '区人大常委会教科文卫工作委员会', shortName: '教科文卫工委' },
  construction: { kind: 'committee', name: '区人大常委会城建环资工作委员会', shortName: '城建环资工委' },
  agriculture: { kind: 'committee', name: '区人大常委会农业农村工作委员会', shortName: '农业农村工委' },
  supervision: { kind: 'committee', name: '区人大常委会监察和司法工作委员会', shortName: '监察司法工委' },
  government: { kind: 'government', name: '区人民政府', shortName: '区政府' },
  supervisory: { kind: 'supervisory', name: '区监察委员会', shortName: '区监委' },
} as const satisfies Record<string, { kind: OrganisationKind; name: string; shortName: string }>

export type DemoBody = keyof typeof demoBodies

function unit(kind: OrganisationKind, name: string, shortName: string, duties: readonly string[]): DemoUnit {
  return { kind, name, shortName, duties }
}
