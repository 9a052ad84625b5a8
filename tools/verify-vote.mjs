// Checks an exported vote (GET /api/polls/:id/export) without the product and without a database. Built-in modules only.
// Usage: node tools/verify-vote.mjs VOTE.json [JOURNAL.jsonl]; exit code 1 when something does not hold. With an exported
// journal (npm run verify -- --export FILE) the whole chain is checked too, and that the facts of the vote stand in it.
import { constants, createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { journalCheck } from './verify-journal.mjs'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)
const same = (a, b) => canonical(a) === canonical(b)

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value)
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${members.join(',')}}`
}

/** Everything that does not hold, one sentence each; none when the vote is as it was announced. */
export function faultsOf(vote, journal) {
  if (vote.format !== 'huiyin-vote/1') return [`the form ${vote.format} is not known here`]
  const faults = []
  const must = (holds, fault) => holds || faults.push(fault)
  const found = foundIn(vote, must)
  for (const question of vote.poll.questions) checkQuestion(vote, question, found, must)
  checkJournal(vote, must)
  if (journal) checkChain(vote, journal, must)
  return faults
}

// ── What was cast ──

function foundIn(vote, must) {
  const { poll, voters, named } = vote
  const voted = new Set(named.map(({ personId }) => personId))
  const byPhone = poll.method === 'electronic' || poll.method === 'named'
  const present = voters.filter(({ personId, atOpening, atClosing, cameLater, paperDigest }) => {
    if (paperDigest !== null) return true
    if (byPhone && atClosing === 'recused') return voted.has(personId)
    return atOpening === 'present' || atClosing === 'present' || cameLater
  }).length
  const hall = { members: voters.length, present }
  if (poll.method === 'electronic') return { ...hall, ...papersOf(vote, must) }
  if (poll.method === 'named') return { ...hall, ...namedOf(vote, must, present) }
  return { ...hall, ...entryOf(vote, must) }
}

function papersOf({ poll, voters, papers, ballots }, must) {
  const issued = voters.filter(({ paperDigest }) => paperDigest !== null)
  must(
    new Set(issued.map(({ paperDigest }) => paperDigest)).size === issued.length,
    'two voters were signed the same paper',
  )
  must(papers.length <= issued.length, `${papers.length} papers were cast and only ${issued.length} were given out`)
  must(new Set(papers.map(({ paper }) => paper)).size === papers.length, 'a paper was cast twice')
  const key = createPublicKey({ key: JSON.parse(poll.publicKey), format: 'jwk' })
  for (const { paper, signature, digest } of papers) {
    const bytes = Buffer.from(paper, 'base64url')
    const genuine =
      bytes.toString('base64url') === paper &&
      verify(
        'sha384',
        bytes,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
        Buffer.from(signature, 'base64url'),
      )
    must(genuine, `the paper ${digest} was not signed with the key of the vote`)
    must(sha256(paper) === digest, `the paper ${digest} does not have its digest`)
  }
  must(rootOf(papers.map(({ digest }) => digest)) === poll.papersRoot, 'the papers are not those of the closing')
  const text = ballots.map(({ serial, question, option, mark, name }) =>
    [serial, question, option, mark, name].join(' '),
  )
  must(sha256(text.join('\n')) === poll.ballotsDigest, 'the ballots are not those of the closing')
  must(new Set(ballots.map(({ serial }) => serial)).size === ballots.length, 'two ballots have the same number')
  return { issued: issued.length, returned: papers.length, rows: ballots, invalidOf: () => 0 }
}

function rootOf(papers) {
  let level = papers.map((paper) => sha256(`leaf ${paper}`))
  if (level.length === 0) return sha256('empty')
  while (level.length > 1) {
    const above = []
    for (let at = 0; at < level.length; at += 2)
      above.push(level[at + 1] === undefined ? level[at] : sha256(`node ${level[at]} ${level[at + 1]}`))
    level = above
  }
  return level[0]
}

function namedOf({ voters, named }, must, present) {
  const entitled = new Set(voters.map(({ personId }) => personId))
  const seen = new Set()
  for (const { personId, name, question, option } of named) {
    must(entitled.has(personId), `${name} voted and is not on the roll`)
    const place = `${personId} ${question} ${option}`
    must(!seen.has(place), `${name} voted twice`)
    seen.add(place)
  }
  const returned = new Set(named.map(({ personId }) => personId)).size
  return { issued: present, returned, rows: named, invalidOf: () => 0 }
}

/** The first count that two different people entered alike. */
function entryOf({ entries }, must) {
  for (const { number, content, digest } of entries)
    must(sha256(JSON.stringify(content)) === digest, `count ${number} does not have its digest`)
  const agreed = entries.find((one) =>
    entries.some(({ number, digest, by }) => number > one.number && digest === one.digest && by !== one.by),
  )
  must(agreed, 'no two people entered the same count')
  const { issued, returned, questions } = agreed?.content ?? { issued: 0, returned: 0, questions: [] }
  must(returned <= issued, `${returned} ballots were returned and only ${issued} issued`)
  const rows = questions.flatMap(({ number, marks, others }) => [
    ...marks.flatMap(({ option, mark, votes }) => Array(votes).fill({ question: number, option, mark, name: null })),
    ...others.flatMap(({ name, votes }) => Array(votes).fill({ question: number, option: 0, mark: null, name })),
  ])
  const invalidOf = (number) => questions.find((question) => question.number === number)?.invalid ?? 0
  return { issued, returned, rows, invalidOf }
}

// ── What follows from it ──

const fewest = ({ of: [part, whole], strict }, base) =>
  strict ? Math.floor((part * base) / whole) + 1 : Math.ceil((part * base) / whole)

function checkQuestion({ poll, outcome }, question, found, must) {
  const where = `question ${question.number}`
  const said = outcome.questions.find(({ number }) => number === question.number)
  if (!said) return must(false, `${where} has no result`)
  const rows = found.rows.filter((row) => row.question === question.number)
  const invalid = found.invalidOf(question.number)
  const valid = found.returned - invalid
  const counted = {
    members: found.members,
    present: found.present,
    issued: found.issued,
    returned: found.returned,
    valid,
  }
  for (const [what, number] of Object.entries(counted))
    must(said[what] === number, `${where} says ${said[what]} ${what} and there are ${number}`)
  must(said.notPressed === found.present - found.returned, `${where}: those who did not vote are miscounted`)
  const placed = ['election', 'preliminary', 'choose_k'].includes(poll.kind)
  const votesOf = (option, mark) => rows.filter((row) => row.option === option && row.mark === mark).length
  for (const { number, title, votes } of said.options) {
    for (const [mark, count] of Object.entries(votes))
      must(votesOf(number, mark) === count, `${where}, ${title}: ${count} ${mark} said, ${votesOf(number, mark)} found`)
    if (poll.kind !== 'choose_k')
      must(sum(Object.values(votes)) === valid, `${where}, ${title}: the marks are not the valid ballots`)
  }
  const others = Map.groupBy(
    rows.filter(({ name, option }) => option === 0 && name),
    ({ name }) => name,
  )
  for (const { name, votes } of said.others)
    must(others.get(name)?.length === votes, `${where}: ${name} does not have ${votes} votes`)
  const known = new Set(said.options.map(({ number }) => number))
  must(
    rows.every(({ option }) => option === 0 || known.has(option)),
    `${where}: something is marked that is no option`,
  )
  if (poll.rule.grade) checkGrade(poll.rule.grade, said, counted, must)
  else if (placed) checkPlaces(poll.rule.majority, { said, question }, counted, must)
  else checkMotion(poll.rule.majority, said, counted, must)
}

const baseOf = ({ base }, { members, present, returned, valid }) =>
  ({ all: members, present, cast: returned, valid })[base]

function checkMotion(rule, said, counted, must) {
  const base = baseOf(rule, counted)
  const needed = fewest(rule, base)
  const yes = said.options[0]?.votes.yes ?? 0
  must(said.base === base && said.needed === needed, `question ${said.number} needs ${needed} of ${base}`)
  must(said.passed === (base > 0 && yes > 0 && yes >= needed), `question ${said.number}: the outcome is not the rule's`)
}

function checkGrade(rule, said, counted, must) {
  const base = baseOf(rule, counted)
  const votes = said.options[0]?.votes ?? {}
  const reached = rule.steps.find((step) => {
    const together = sum(step.adds.map((grade) => votes[grade] ?? 0))
    return together > 0 && together >= fewest(step, base)
  })
  const grade = base === 0 ? null : (reached?.grade ?? rule.otherwise)
  must(said.grade === grade, `question ${said.number}: the grade by the rule is ${grade}`)
}

function checkPlaces(rule, { said, question }, counted, must) {
  const included = question.options.filter((option) => option.included).map(({ number }) => number)
  const places = question.formal ?? question.places - included.length
  for (const { number, title, votes, passed } of said.options.filter((one) => included.includes(one.number)))
    must(passed && votes.yes === 0, `question ${said.number}, option ${number}: ${title} is included and not voted on`)
  const needed = fewest(rule, baseOf(rule, counted))
  must(said.needed === needed, `question ${said.number} needs ${needed}`)
  const standings = [
    ...said.options
      .filter(({ number }) => !included.includes(number))
      .map(({ title, votes, passed, tied }) => ({ title, votes: votes.yes, passed, tied })),
    ...said.others.map(({ name, votes, passed, tied }) => ({ title: name, votes, passed, tied })),
  ]
  for (const { title, votes, passed, tied } of standings) {
    const reached = standings.filter((other) => other.votes > 0 && other.votes >= needed)
    const has = votes > 0 && votes >= needed
    const ahead = reached.filter((other) => other.votes > votes).length
    const level = reached.filter((other) => other.votes === votes).length
    must(passed === (has && ahead + level <= places), `question ${said.number}: ${title} by the rule is otherwise`)
    if (tied !== undefined)
      must(
        tied === (has && ahead < places && ahead + level > places),
        `question ${said.number}: ${title} is miscalled tied`,
      )
  }
  const chosen = standings.filter(({ passed }) => passed).length
  must(said.left === places - chosen, `question ${said.number}: ${places - chosen} places are left`)
}

// ── What the journal says ──

const heard = ({ name, votes, passed }) => ({ name, votes, passed })

const leafOf = (tenant, { leaf: _leaf, hash: _hash, ...row }) => sha256(canonical({ tenant, ...row }))

function checkJournal({ tenant, poll, journal, outcome, papers }, must) {
  for (const entry of journal)
    must(leafOf(tenant, entry) === entry.leaf, `entry ${entry.seq} of the journal was altered`)
  const detailOf = (fact) => journal.find((entry) => entry.fact === fact)?.detail
  const announced = detailOf('poll.announced')
  must(announced, 'the journal knows of no announcement')
  for (const said of outcome.questions) {
    const told = announced?.questions?.find(({ number }) => number === said.number)
    const fits =
      told &&
      told.passed === said.passed &&
      told.grade === said.grade &&
      told.needed === said.needed &&
      told.returned === said.returned &&
      same(told.others.map(heard), said.others.map(heard)) &&
      same(
        told.options.map(({ votes }) => votes),
        said.options.map(({ votes }) => votes),
      )
    must(fits, `question ${said.number} was announced otherwise`)
  }
  if (poll.method !== 'electronic') return
  const closed = detailOf('poll.closed')
  must(detailOf('poll.prepared')?.publicKey === poll.publicKey, 'the key is not the one papers were issued with')
  must(
    closed?.papersRoot === poll.papersRoot && closed?.ballotsDigest === poll.ballotsDigest,
    'the journal has other digests of the closing',
  )
  must(closed && papers, 'the closing is not in the journal')
}

function checkChain({ journal: facts }, lines, must) {
  const check = journalCheck()
  const leaves = new Set()
  for (const line of lines) {
    if (!line) continue
    check.take(line)
    const { entry } = JSON.parse(line)
    if (entry) leaves.add(entry.leaf)
  }
  for (const { tenant, broken } of check.finish()) must(!broken, `the journal of ${tenant} is broken: ${broken}`)
  must(
    facts.every(({ leaf }) => leaves.has(leaf)),
    'a fact of the vote does not stand in the journal',
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = 'vote.json', journal] = process.argv.slice(2)
  const vote = JSON.parse(readFileSync(file, 'utf8'))
  const faults = faultsOf(vote, journal && readFileSync(journal, 'utf8').split('\n'))
  for (const fault of faults) console.log(`WRONG  ${fault}`)
  if (faults.length === 0) console.log(`holds  ${vote.poll.title}: ${vote.outcome.questions.length} results`)
  process.exit(faults.length === 0 ? 0 : 1)
}
