/** The API document (接口文档): OpenAPI 3.1 of every endpoint, and docs/api.md, both written from the endpoints. */
import { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint'
import type { Slots } from '#kernel/feature'
import type { OpenDocument } from '#kernel/open'
import { accessWords } from './rights.ts'

interface Schema {
  readonly [key: string]: unknown
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** What JSON cannot say (a checked text, a transformation) is left open rather than wrong. */
const schemaOf = (type: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' })
  return schema
}

export function openApi({ features }: Slots): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { name, open = [] } of features)
    for (const document of open)
      (paths[document.path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})['get'] = openOperation(document, name)
  for (const { name, routes = [] } of features)
    for (const { endpoint } of routes) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
      const methods = (paths[path] ??= {})
      methods[endpoint.method.toLowerCase()] = operationOf(endpoint, name)
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Huiyin',
      version: '1',
      description:
        'Everything the pages and the workbench do. A call that writes carries an Idempotency-Key of its own where it is listed.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'huiyin' } },
      schemas: { Problem: problem },
    },
  }
}

/** RFC 9457; `code` is the refusal, the same in every language. */
const problem = {
  type: 'object',
  required: ['title', 'status', 'code'],
  properties: { title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' } },
}

const jsonOf = (schema: object): object => ({ 'application/json': { schema } })

function operationOf(endpoint: Endpoint, feature: string): object {
  const { method, access, output, repeatable, faceless, file } = endpoint
  const keyed = method !== 'GET' && !repeatable && !faceless
  const { parameters, body } = inputOf(endpoint)
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8 } }
  return {
    tags: [feature],
    description: `May be asked by ${accessWords(access)}.${faceless ? ` A body has ${faceless.bytes} bytes exactly.` : ''}`,
    security: access === 'public' ? [] : [{ session: [] }],
    ...(typeof access === 'string' ? {} : { 'x-roles': access }),
    parameters: keyed ? [...parameters, key] : parameters,
    ...(body ? { requestBody: { required: true, content: jsonOf(body) } } : {}),
    responses: {
      200: { description: 'Done', content: file ? { [file]: {} } : jsonOf(schemaOf(output, 'output')) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

/** A document for everybody: no session, no key; it may be kept and asked for again with its ETag. */
function openOperation({ path, input, about }: OpenDocument, feature: string): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const { properties = {}, required = [] } = schemaOf(input, 'input')
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: required.includes(name),
    schema,
  }))
  const responses = { 200: { description: 'The document' }, 304: { description: 'Unchanged' } }
  return { tags: [feature], description: about, security: [], parameters, responses }
}

/** Path, query and body come apart again: a reading call has no body, a writing one no query. */
function inputOf({ method, path, input }: Endpoint): { parameters: object[]; body: object | undefined } {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const { properties = {}, required = [], ...rest } = schemaOf(input, 'input')
  const parameters: object[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? { type: 'string' },
  }))
  const others = Object.entries(properties).filter(([name]) => !inPath.includes(name))
  if (method === 'GET') {
    for (const [name, schema] of others)
      parameters.push({ name, in: 'query', required: required.includes(name), schema })
    return { parameters, body: undefined }
  }
  const body = {
    ...rest,
    properties: Object.fromEntries(others),
    required: required.filter((name) => !inPath.includes(name)),
  }
  return { parameters, body: others.length > 0 || rest['anyOf'] || rest['oneOf'] ? body : undefined }
}

const members = (schema: Schema): string => {
  if (schema['type'] === 'array') return `list of ${members((schema['items'] ?? {}) as Schema)}`
  const names = Object.keys(schema.properties ?? {})
  return names.length === 0
    ? '–'
    : names.map((name) => (schema.required?.includes(name) ? name : `${name}?`)).join(', ')
}

export function apiDocument({ features }: Slots): string {
  const listed = features.flatMap(({ name, routes = [] }) =>
    routes.length === 0
      ? []
      : [
          `## ${name}`,
          '',
          '| Endpoint | Input | Answer | Who may ask |',
          '|-|-|-|-|',
          ...routes.map(
            ({ endpoint: { method, path, input, output, access, file } }) =>
              `| ${method} ${path} | ${members(schemaOf(input, 'input'))} | ${file ?? members(schemaOf(output, 'output'))} | ${accessWords(access)} |`,
          ),
          '',
        ],
  )
  const open = features.flatMap(({ open: documents = [] }) =>
    documents.map(({ path, input, about }) => `| GET ${path} | ${members(schemaOf(input, 'input'))} | ${about} |`),
  )
  return [
    '# API',
    '',
    'Written by `npm run docs` from the endpoints; the running house answers the same as OpenAPI 3.1 at',
    '`GET /api/openapi.json`. Input is path, query and body together; a name with `?` may be left out.',
    'A call that writes carries an `Idempotency-Key`, unless it has one effect however often it is sent (named votes, ballot',
    'papers and ballots); refusals are `application/problem+json` (RFC 9457) with a `code`.',
    '',
    ...listed,
    '## Documents for everybody',
    '',
    'Feeds and open data, described in [open-data.md](open-data.md).',
    '',
    '| Document | Input | What it is |',
    '|-|-|-|',
    ...open,
    '',
  ].join('\n')
}
