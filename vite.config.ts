import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['huiyin-source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/browser',
    manifest: true,
    target: ['chrome80', 'safari13'],
    rolldownOptions: { input: ['desk.html', 'src/web/enhance/main.ts'] },
  },
})
