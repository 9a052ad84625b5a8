/** How figures are printed in a report. Reports are Chinese texts, whoever reads the screen. */
export const printedWords = {
  all: '均',
  notAll: '未全部',
  over: '{amount}余{unit}',
  nearly: '近{amount}{unit}',
  reached: '达{amount}{unit}',
  exceeds: '超过{amount}{unit}',
  about: '约{amount}{unit}',
}

/** Words that say how exact a number is: beside a bound figure they come with it, or are vouched for by hand. */
export const wordBefore =
  /(?:(?<![节制预签契])约|大概|(?<![附最邻])近|将近|接近|超过|超|逾|突破|(?<![传下到表发])达到?|不足|不到|至少|不少于|不低于|不超过|百分之)$/u

export const wordBehind = /^(?:余|多(?![方年种样家])|以上|以下|左右|上下)/u
