/** A tree over all spent papers (默克尔树, RFC 6962): one root stands for all of them, a short path shows that one is among them. */
import type { Ports } from '#kernel/ports'

type Digests = Pick<Ports, 'sha256'>

/** Leaves and inner nodes are told apart, so that none can be passed off as the other. */
const leafOf = (ports: Digests, paper: string): string => ports.sha256(`leaf ${paper}`)
const nodeOf = (ports: Digests, left: string, right: string): string => ports.sha256(`node ${left} ${right}`)

/** The levels from the leaves to the root; a node without a neighbour goes up as it is. */
function levelsOf(ports: Digests, papers: readonly string[]): string[][] {
  const levels = [papers.map((paper) => leafOf(ports, paper))]
  for (let level = levels[0] ?? []; level.length > 1;) {
    const above: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]]
      above.push(right === undefined ? left : nodeOf(ports, left, right))
    }
    levels.push(above)
    level = above
  }
  return levels
}

export const rootOf = (ports: Digests, papers: readonly string[]): string =>
  levelsOf(ports, papers).at(-1)?.[0] ?? ports.sha256('empty')

/** The neighbours from the leaf up; '' where there is none. Undefined when the paper is not among them. */
export function pathOf(
  ports: Digests,
  papers: readonly string[],
  paper: string,
): { position: number; path: string[] } | undefined {
  const position = papers.indexOf(paper)
  if (position < 0) return undefined
  const path: string[] = []
  let at = position
  for (const level of levelsOf(ports, papers).slice(0, -1)) {
    path.push(level[at % 2 === 0 ? at + 1 : at - 1] ?? '')
    at = Math.floor(at / 2)
  }
  return { position, path }
}

/** Whether a path leads from the paper to the root; what a voter's browser computes by itself. */
export function leadsTo(
  ports: Digests,
  { root, position, path }: { root: string; position: number; path: readonly string[] },
  paper: string,
): boolean {
  let at = position
  let node = leafOf(ports, paper)
  for (const neighbour of path) {
    if (neighbour !== '') node = at % 2 === 0 ? nodeOf(ports, node, neighbour) : nodeOf(ports, neighbour, node)
    at = Math.floor(at / 2)
  }
  return node === root
}
