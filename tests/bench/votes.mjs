// A hall that votes in secret at the same moment, each sending twice, beside the least a ballot box can be, in the same run.
import { fork } from 'node:child_process'
import { constants, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { loadavg } from 'node:os'
import { padded } from '../../dist/features/voting/domain/ballot.js'
import { median, ms, report } from './table.mjs'

const most = Number(process.argv[2] ?? 3000)
const halls = [
  { voters: Math.min(300, most), within: 2000, rounds: 3 },
  { voters: most, within: 10_000, rounds: 2 },
]
const rows = []
for (const hall of halls) rows.push(...(await vote(hall)))
report(rows)

async function vote({ voters, within, rounds }) {
  const server = fork(new URL('votes-server.mjs', import.meta.url), [String(voters)])
  const [addresses] = await once(server, 'message')
  const ask = async (what) => {
    server.send(what)
    return (await once(server, 'message'))[0]
  }
  const times = { product: [], bare: [], close: [], issue: [] }
  const counted = []
  for (let round = 0; round < rounds; round += 1) {
    const { id, privateKey, voters: entitled, issued } = await ask({ do: 'prepare' })
    times.issue.push(issued / entitled)
    const papers = signed(privateKey, entitled)
    const ballots = papers.map((paper) =>
      padded({ pollId: id, ...paper, marks: [{ question: 1, option: 1, mark: 'yes' }], others: [] }),
    )
    const plain = papers.map((paper) => padded({ round, ...paper, marks: [{ question: 1, option: 1, mark: 'yes' }] }))
    await ask({ do: 'open', id })
    const cast = { product: () => burst(addresses.product, ballots), bare: () => burst(addresses.bare, plain) }
    for (const name of round % 2 === 0 ? ['product', 'bare'] : ['bare', 'product']) times[name].push(await cast[name]())
    const result = await ask({ do: 'count', id })
    const { returned } = await ask({ do: 'bareCount', round })
    times.close.push(result.took)
    counted.push(result.returned === entitled && result.yes === entitled && returned === entitled)
  }
  server.send({ do: 'stop' })
  await once(server, 'exit')
  const [took, bare] = [median(times.product), median(times.bare)]
  const load = loadavg()[0].toFixed(1)
  return [
    [`${voters} voters cast, each twice (load ${load})`, ms(took), `≤ ${within / 1000} s`, took <= within],
    [
      `${voters} voters, of the least box`,
      `${(took / bare).toFixed(2)} ×  (${ms(took)} : ${ms(bare)})`,
      '≤ 3 ×',
      took <= 3 * bare,
    ],
    [
      `${voters} voters: each counted once`,
      counted.every(Boolean) ? 'yes' : 'no',
      'all rounds',
      counted.every(Boolean),
    ],
    [`${voters} voters: closing, laying out and counting`, ms(median(times.close)), 'for the table', true],
    [`${voters} voters: a paper issued, ten at a time`, ms(median(times.issue)), 'for the table', true],
  ]
}

/** As after blinding: signed with the key of the poll. */
function signed(privateKey, many) {
  const key = createPrivateKey(privateKey)
  return Array.from({ length: many }, () => {
    const paper = randomBytes(64)
    const signature = sign('sha384', paper, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 })
    return { paper: paper.toString('base64url'), signature: signature.toString('base64url') }
  })
}

/** Every body twice, all at once over 200 connections; answers how long until the last answer. */
async function burst(address, bodies) {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const began = performance.now()
  await Promise.all(bodies.flatMap((body) => [send(agent, address, body), send(agent, address, body)]))
  const took = performance.now() - began
  agent.destroy()
  return took
}

function send(agent, address, body) {
  return new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 || response.statusCode === 409
          ? answered()
          : failed(new Error(`status ${response.statusCode}`)),
      )
    })
    asked.on('error', failed)
    asked.end(body)
  })
}
