/** How meetings are called officially (会议名称), in the language of the papers. */
export const titleWords = {
  congress: '第{term}届人民代表大会第{number}次会议',
  preparatory: '第{term}届人民代表大会第{number}次会议预备会议',
  presidium: '第{term}届人民代表大会主席团第{number}次会议',
  delegation: '{body}第{number}次全体会议',
  standing_committee: '第{term}届人大常委会第{number}次会议',
  chairmen: '第{term}届人大常委会第{number}次主任会议',
  town_presidium: '{body}第{number}次会议',
  joint: '第{number}次联席会议',
}

/** Meetings around a session of the congress (大会期间) say which. */
export const titleWordsInSession: Readonly<Partial<Record<keyof typeof titleWords, string>>> = {
  preparatory: '第{term}届人民代表大会第{session}次会议预备会议',
  presidium: '第{term}届人民代表大会第{session}次会议主席团第{number}次会议',
}
