import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The component library carries its words in thirty languages; the product speaks two. */
const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load(id) {
    const language =
      /\/(?:react-aria|react-aria-components|react-stately)\/.*\/intl\/.*?([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1]
    return language && language !== 'zh-CN' && language !== 'en-US' ? 'export default {}' : undefined
  },
}

export default defineConfig({
  plugins: [react(), twoLanguages],
  resolve: { conditions: ['huiyin-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/browser',
    manifest: true,
    target: ['chrome80', 'safari13'],
    rolldownOptions: {
      input: [
        'desk.html',
        'src/web/enhance/main.ts',
        'src/web/enhance/live-page.ts',
        'src/web/hall/main.ts',
        'src/web/vote/main.ts',
      ],
    },
  },
})
