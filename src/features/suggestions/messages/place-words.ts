/** How places are called (地名用语): a shared word that ends like this says where, any other says what. */
export const placeWords = {
  /** After two characters or more; 农村 and 乡村 name no place. */
  endings: [
    '(?<![农乡])村',
    '社区',
    '镇',
    '(?<!城)乡(?!村)',
    '街道',
    '小区',
    '中学',
    '小学',
    '幼儿园',
    '医院',
    '公园',
    '广场',
  ],
  /** What stands behind the name of a town or street. */
  levels: '(?:镇|乡|街道)$',
} as const
