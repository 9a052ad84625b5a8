// Makes a fresh machine ready: installs, builds what is stale, and says what it does.
// Only built-in modules here: this runs before anything is installed, on whatever Node there is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old. Install Node 20.19 or newer from https://nodejs.org and run this again.`,
  )
  process.exit(1)
}

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
/** Once and as small as it gets, instead of anew for everybody who asks. */
const compressAssets = (folder) => {
  for (const name of readdirSync(folder).filter((one) => /\.(js|css)$/.test(one)))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }))
}
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)
const newestIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, modified(join(entry.parentPath ?? entry.path, entry.name))), 0)

// By content, not by date: a checkout makes every file new.
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = 'node_modules/.installed'
// Packages that are linked in belong to another working tree: npm ci would empty them for everybody who uses them.
const linked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false
if (!linked && (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted)) {
  console.error('Installing packages …')
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel', 'error')
  writeFileSync(installed, wanted)
}

const node = (script, ...args) =>
  run(existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath, script, ...args)
const built = modified('dist/.built')
const sources = Math.max(
  newestIn('src'),
  modified('package-lock.json'),
  modified('vite.config.ts'),
  modified('desk.html'),
)
if (process.argv.includes('--build') && built < sources) {
  console.error('Building …')
  const began = Date.now()
  node('node_modules/typescript/bin/tsc', '-b', 'src/tsconfig.server.json', 'src/tsconfig.desk.json')
  node('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn')
  // tsc emits only TypeScript; the dated SQL files travel beside the code that runs them.
  cpSync('src', 'dist', { recursive: true, filter: (path) => !/\.(tsx?|css|md|json)$/.test(path) })
  compressAssets('dist/browser/assets')
  writeFileSync('dist/.built', '')
  console.error(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}

if (process.argv.includes('--browser') && !browserHere()) {
  console.error(
    'No Chromium found; on Debian: apt-get install chromium-headless-shell fonts-noto-cjk. Browser tests will be skipped.',
  )
}

function browserHere() {
  const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome']
  return [process.env.CHROMIUM ?? '', ...places].some((path) => path && existsSync(path))
}
