// Measuring in interleaved rounds, and the table every benchmark prints.

export const median = (numbers) => percentile(numbers, 50)

export function percentile(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0
}

/** Times `ours` and `plain` in turns, so that what else the machine does hits both; answers all times in ms. */
export async function interleaved({ rounds, perRound, ours, plain }) {
  const times = { ours: [], plain: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of round % 2 === 0
      ? [
          ['ours', ours],
          ['plain', plain],
        ]
      : [
          ['plain', plain],
          ['ours', ours],
        ])
      for (let i = 0; i < perRound; i += 1) {
        const began = performance.now()
        await run(round * perRound + i)
        times[name].push(performance.now() - began)
      }
  return times
}

/** Rows of [what, measured, gate, ok]; the process fails when a gate is missed. */
export function report(rows) {
  const width = Math.max(...rows.map(([what]) => [...what].length))
  for (const [what, measured, gate, ok] of rows)
    console.log(`${ok ? 'ok  ' : 'MISS'} ${what.padEnd(width)}  ${measured}  (${gate})`)
  if (rows.some(([, , , ok]) => !ok)) process.exitCode = 1
}

export const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
