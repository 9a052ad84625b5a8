/** 再次验证: a command that wants a recent second factor asks for it on the spot and then goes on. */

/** The code of the refusal that can be answered. */
export const proofWanted = 'accounts.prove_again'

/** Asks the reader; true when he has proved himself again. */
type Asker = () => Promise<boolean>

let asker: Asker | undefined

/** Called by the shell while it is there; answers how to take it back. */
export function answerProofs(next: Asker): () => void {
  asker = next
  return () => {
    if (asker === next) asker = undefined
  }
}

export const askForProof = async (): Promise<boolean> => (await asker?.()) ?? false
