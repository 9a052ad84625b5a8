/** Loads the server half of every registered feature, in order, and refuses two that claim the same thing. */
import type { ServerFeature, Slots } from '#kernel/feature'
import type { FeatureMessages, Language } from '#kernel/message'
import { features } from '../features/index.ts'
import { houseSchema, type SchemaFolder } from './db/migrate.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

export async function loadSlots(): Promise<Slots> {
  const loaded = await Promise.all(
    features.map(async (name) => ({
      name,
      ...((await import(`../features/${name}/server/index.${extension}`)) as { server: ServerFeature }).server,
    })),
  )
  refuseTwice('the route', loaded, ({ routes = [] }) =>
    routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`),
  )
  refuseTwice('the document', loaded, ({ open = [] }) => open.map(({ path }) => path))
  refuseTwice('the figure', loaded, ({ figures = [] }) => figures.map(({ id }) => id))
  refuseTwice('the setting', loaded, ({ settings = [] }) => settings.map(({ key }) => key))
  refuseTwice('the import', loaded, ({ imports = [] }) => imports.map(({ name }) => name))
  refuseTwice('cases of the kind', loaded, ({ caseKinds = [] }) => caseKinds.map(({ kind }) => kind))
  refuseTwice('the paper', loaded, ({ documents = [] }) => documents.map(({ kind }) => kind))
  refuseTwice('what can be found of the kind', loaded, ({ search = [] }) => search.map(({ kind }) => kind))
  refuseTwice('publications of the kind', loaded, ({ publications = [] }) => publications.map(({ kind }) => kind))
  refuseTwice('polls about', loaded, ({ pollSubjects = [] }) => pollSubjects.map(({ kind }) => kind))
  refuseTwice('the notice', loaded, ({ notices }) => Object.keys(notices?.['zh-CN'] ?? {}))
  refuseTwice('the fact', loaded, ({ facts }) => Object.keys(facts?.['zh-CN'] ?? {}))
  refuseTwice('identity', loaded, ({ identity }) => (identity ? ['identity'] : []))
  return {
    features: loaded,
    figures: loaded.flatMap(({ figures = [] }) => figures),
    settings: loaded.flatMap(({ settings = [] }) => settings),
    imports: loaded.flatMap(({ imports = [] }) => imports),
    rules: loaded.flatMap(({ rules = [] }) => rules),
    caseKinds: loaded.flatMap(({ caseKinds = [] }) => caseKinds),
    search: loaded.flatMap(({ search = [] }) => search),
    documents: loaded.flatMap(({ documents = [] }) => documents),
    publications: loaded.flatMap(({ publications = [] }) => publications),
    pollSubjects: loaded.flatMap(({ pollSubjects = [] }) => pollSubjects),
    notices: { 'zh-CN': wordsOf(loaded, 'notices', 'zh-CN'), en: wordsOf(loaded, 'notices', 'en') },
    facts: { 'zh-CN': wordsOf(loaded, 'facts', 'zh-CN'), en: wordsOf(loaded, 'facts', 'en') },
    factDetails: new Map(
      loaded.flatMap(({ facts, factDetails }) =>
        factDetails ? Object.keys(facts?.['zh-CN'] ?? {}).map((fact) => [fact, factDetails] as const) : [],
      ),
    ),
  }
}

const wordsOf = (
  loaded: readonly ServerFeature[],
  slot: 'notices' | 'facts',
  language: Language,
): Record<string, string> =>
  Object.fromEntries(loaded.flatMap((feature) => Object.entries(feature[slot]?.[language] ?? {})))

function refuseTwice(
  what: string,
  loaded: readonly (ServerFeature & { name: string })[],
  claims: (feature: ServerFeature) => readonly string[],
): void {
  const owner = new Map<string, string>()
  for (const feature of loaded)
    for (const claim of claims(feature)) {
      const other = owner.get(claim)
      if (other) throw new Error(`${other} and ${feature.name} both claim ${what} ${claim}`)
      owner.set(claim, feature.name)
    }
}

export const schemaFolders = ({ features: loaded }: Slots): SchemaFolder[] => [
  houseSchema,
  ...loaded.flatMap(({ name, schema }) => (schema ? [{ owner: name, href: schema.href }] : [])),
]

/** The words of every refusal, from the messages of all features and of the house. */
export async function loadRefusals(): Promise<Record<Language, Record<string, string>>> {
  const house = (await import(`../kernel/messages/index.${extension}`)) as { messages: FeatureMessages }
  const all = await Promise.all(
    features.map(
      async (name) =>
        ((await import(`../features/${name}/messages/index.${extension}`)) as { messages: FeatureMessages }).messages,
    ),
  )
  const merged = (language: Language) =>
    Object.assign({}, ...[house.messages, ...all].map((messages) => messages[language].refusals ?? {})) as Record<
      string,
      string
    >
  return { 'zh-CN': merged('zh-CN'), en: merged('en') }
}
