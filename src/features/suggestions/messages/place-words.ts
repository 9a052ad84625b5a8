/** How places are called (地名用语): a name that ends like this says where, any other words say what. */
export const placeWords = {
  /** What stands behind the name of a village, an estate, a school. */
  endings: [
    '村',
    '社区',
    '镇',
    '乡',
    '街道',
    '小区',
    '中学',
    '小学',
    '幼儿园',
    '医院',
    '卫生院',
    '公园',
    '广场',
    '水库',
    '大桥',
  ],
  /** What stands there and names none: 老旧小区, 公办幼儿园, 农村小学, 南片集镇. */
  kinds: [
    '集',
    '老旧',
    '新建',
    '在建',
    '封闭',
    '开放',
    '安置',
    '居住',
    '住宅',
    '商业',
    '行政',
    '自然',
    '中心',
    '示范',
    '薄弱',
  ]
    .concat(['偏远', '边远', '空心', '重点', '特色', '工业', '历史', '传统', '美丽', '数字', '智慧', '未来', '民族'])
    .concat(['农村', '乡村', '城市', '城镇', '乡镇', '城乡', '集镇', '山区', '城区', '区级', '市级', '县级', '全区'])
    .concat(['公办', '民办', '私立', '公立', '普惠', '普惠性', '寄宿', '职业', '高级', '初级', '周边', '附近', '沿线'])
    .concat(['学校', '部队', '社会', '口袋', '文化', '体育', '改造', '建设', '整治', '推进', '打造', '提升', '创建'])
    .concat([
      '治理',
      '管理',
      '服务',
      '深入',
      '走进',
      '方便',
      '保障',
      '加装',
      '翻新',
      '美化',
      '打通',
      '疏导',
      '破坏',
      '占用',
      '别的',
      '其他',
      '其它',
      '附属',
    ]),
  /** What stands behind the name of a town or street. */
  levels: '(?:镇|乡|街道)$',
  /** What may stand before a name: 区富春街道. */
  levelsAbove: '省市区县',
} as const
