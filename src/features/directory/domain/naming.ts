/** How a person is written where several may have the name (同名区分). */

/** The name alone, or with what tells it from others who have the same. */
export const nameText = ({
  name,
  distinction,
  sameName,
}: {
  readonly name: string
  readonly distinction: string
  readonly sameName: boolean
}): string => (sameName && distinction !== '' ? `${name} (${distinction})` : name)
