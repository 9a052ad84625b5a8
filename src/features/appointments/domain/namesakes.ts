/** 同名: candidates and elected people who share a name are told apart by what the directory says of them. */
interface Named {
  readonly name: string
  readonly distinction: string
}

/** With what tells him apart, as it is written on a ballot. */
const inFull = ({ name, distinction }: Named): string => (distinction === '' ? name : `${name}（${distinction}）`)

/** Names as they stand on one ballot: in full where another one has the same. */
export const namesOnBallot = (people: readonly Named[]): string[] =>
  people.map((one) => (people.filter(({ name }) => name === one.name).length > 1 ? inFull(one) : one.name))

/** Whether a voter who wrote this can have meant him; brackets and spaces are written in many ways. */
export function isMeantBy(written: string, person: Named): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s()]+/gu, ' ')
      .trim()
  return [person.name, inFull(person)].some((one) => plain(one) === plain(written))
}
