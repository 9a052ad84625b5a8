/** The table of traditional and simplified characters (繁简) of OpenCC; the package has no types for its tables. */
declare module 'opencc-js/dict/TSCharacters' {
  /** '萬 万|與 与|…' */
  const pairs: string
  export default pairs
}
