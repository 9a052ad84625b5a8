/** What each file of commands-line/ exports as `command`: runs with the words after its name, answers the exit code. */
export type LineCommand = (words: readonly string[]) => Promise<number>
