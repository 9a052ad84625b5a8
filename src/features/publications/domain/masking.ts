/** 隐去个人信息: telephone and identity numbers, addresses of mail, and names that were not to appear (个人信息保护法 第六条、第三十四条). */
import { contactLabels, labelJoints, maskWords } from '../messages/masking.ts'

const identity = /(?<!\d)\d{17}[\dXx](?!\d)/g
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const mobile = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g
const landline = /(?<!\d)[(（]?0\d{2,3}[)）]?[-— ]?[2-8]\d{6,7}(?!\d)/g
const labelled = new RegExp(`(?<=(?:${contactLabels.join('|')})[${labelJoints}]{0,2})\\d[\\d-]{5,}\\d`, 'g')

/** A name is masked where it stands in the text; one of a single character is no name. */
export function maskPersonal(text: string, names: readonly string[] = []): string {
  const masked = text
    .replaceAll(identity, maskWords.identity)
    .replaceAll(mail, maskWords.contact)
    .replaceAll(mobile, maskWords.contact)
    .replaceAll(landline, maskWords.contact)
    .replaceAll(labelled, maskWords.contact)
  return names.filter((name) => name.length > 1).reduce((rest, name) => rest.replaceAll(name, maskWords.name), masked)
}

/** How many places were masked, for whoever screens the text. */
export const maskedIn = (text: string): number =>
  Object.values(maskWords).reduce((count, word) => count + text.split(word).length - 1, 0)
