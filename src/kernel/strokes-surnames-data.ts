/** Compound surnames (复姓) that are no ordinary surname followed by a given name. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  `欧阳 司马 上官 诸葛 司徒 司空 司寇 东方 东郭 皇甫 尉迟 公孙 公羊 公冶 令狐 慕容 宇文 长孙 夏侯 轩辕 端木 百里 呼延
  南宫 西门 独孤 澹台 濮阳 淳于 申屠 赫连 钟离 闻人 鲜于 闾丘 左丘 梁丘 谷梁 拓跋 巫马 漆雕 壤驷 颛孙 亓官 仲孙
  完颜 纳兰 叶赫 赫舍 富察 那拉 耶律 宿勤 斛律 贺兰 贺若 豆卢 屈突 纥奚`.split(/\s+/),
)
