/** What a publication is as a Paper of OParl (公开的建议、决议决定、任免名单): its attributes, its text and the texts that follow it. */
import { say } from '#kernel/message'
import { PublicList } from '#features/appointments'
import { PublicDecision } from '#features/decisions'
import type { Publication } from '#features/publications/server'
import { PublicContent } from '#features/suggestions'
import { openWords } from '../../messages/open.ts'
import { addressOf } from './objects.ts'

/** What a file says, and since when. */
export interface Text {
  readonly id: string
  readonly name: string
  readonly date: string
  readonly text: string
}

interface PaperParts {
  readonly attributes: Readonly<Record<string, unknown>>
  /** What is not screened is no file yet. */
  readonly main: Text | undefined
  readonly others: readonly Text[]
}

/** By kind of publication; `address` is that of the house. */
const kinds: Readonly<Record<string, (address: string, record: Publication) => PaperParts>> = {
  suggestion: suggestionParts,
  decision: decisionParts,
  appointment_list: listParts,
}

export const paperKinds = Object.keys(kinds)

export function partsOf(address: string, record: Publication): PaperParts {
  const parts = kinds[record.kind]
  if (!parts) throw new Error(`${record.kind} is no paper`)
  return parts(address, record)
}

/** The text of the deputy first, then the answers in the order they came. */
function suggestionParts(address: string, { id, content }: Publication): PaperParts {
  const { title, submittedOn, lead, units, category, text, replies } = PublicContent.parse(content)
  return {
    attributes: {
      name: title,
      date: submittedOn,
      paperType: openWords.paperTypes.suggestion,
      originatorPerson: lead ? [addressOf(address, 'Person', lead.id)] : [],
      underDirectionOf: units.filter((unit) => unit.lead).map((unit) => addressOf(address, 'Organization', unit.id)),
      keyword: category ? [category] : [],
    },
    main: text === null ? undefined : { id, name: openWords.text, date: submittedOn, text },
    others: replies.flatMap((reply) =>
      reply.text === null
        ? []
        : [
            {
              id: reply.id,
              name: say(openWords.reply, { unit: reply.unit.name }),
              date: reply.repliedOn,
              text: reply.text,
            },
          ],
    ),
  }
}

const bodiesOf = (address: string, { units }: Publication): string[] =>
  units.map(({ id }) => addressOf(address, 'Organization', id))

/** 决议决定 and the reports on how it was carried out. */
function decisionParts(address: string, record: Publication): PaperParts {
  const { title, kind, decidedOn, adoptionNote, text, reports } = PublicDecision.parse(record.content)
  return {
    attributes: {
      name: title,
      date: decidedOn,
      paperType: openWords.paperTypes[kind],
      originatorOrganization: bodiesOf(address, record),
      keyword: record.topic === null ? [] : [record.topic],
    },
    main: text === null ? undefined : { id: record.id, name: title, date: decidedOn, text: `${adoptionNote}\n${text}` },
    others: reports.map((report) => ({
      id: report.id,
      name: report.subject,
      date: report.reportedOn,
      text: report.text,
    })),
  }
}

function listParts(address: string, record: Publication): PaperParts {
  const { title, decidedOn, adoptionNote, groups } = PublicList.parse(record.content)
  const lines = groups.flatMap(({ organisation, rows }) =>
    rows.map(({ name, act, title: post }) =>
      say(openWords.appointed, { act: openWords.acts[act], name, organisation, post }),
    ),
  )
  return {
    attributes: {
      name: title,
      date: decidedOn,
      paperType: openWords.paperTypes.appointment_list,
      originatorOrganization: bodiesOf(address, record),
    },
    main: { id: record.id, name: title, date: decidedOn, text: [adoptionNote, ...lines].join('\n') },
    others: [],
  }
}
